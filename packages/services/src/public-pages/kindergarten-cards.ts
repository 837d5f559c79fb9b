import type { ReadTx } from '@balabaqsha/db';
import { district, group, kindergarten, kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, withFallback, type KindergartenId } from '@balabaqsha/domain';
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { kindergartenCard } from '../contract/public.ts';
import { inLiveCity } from './live.ts';

export type GroupRow = typeof group.$inferSelect;

/** A kindergarten of the catalogue with its open groups. */
export interface CatalogueEntry {
  card: z.infer<typeof kindergartenCard>;
  districtId: string;
  row: typeof kindergarten.$inferSelect;
  groups: GroupRow[];
}

const byName = new Intl.Collator('ru', { numeric: true });

/** Kindergartens of the open cities that have an open group, by their Russian names, № 12 before № 104 (P3). */
export async function loadCatalogue(tx: ReadTx, where?: SQL): Promise<CatalogueEntry[]> {
  const rows = await tx
    .select({ kindergarten, district: district.name, group, photo: { id: photo.id, description: photo.description, width: photo.width, height: photo.height } })
    .from(kindergarten)
    .innerJoin(district, eq(district.id, kindergarten.districtId))
    .innerJoin(group, and(eq(group.kindergartenId, kindergarten.id), isNull(group.closedAt)))
    .leftJoin(photo, and(eq(photo.kindergartenId, kindergarten.id), eq(photo.sortOrder, 1)))
    .where(and(inLiveCity, where))
    .orderBy(asc(kindergarten.id), asc(group.name), asc(group.id));
  const byKindergarten = new Map<KindergartenId, { row: (typeof rows)[number]; groups: GroupRow[] }>();
  for (const row of rows) {
    const entry = byKindergarten.get(row.kindergarten.id);
    if (entry === undefined) byKindergarten.set(row.kindergarten.id, { row, groups: [row.group] });
    else entry.groups.push(row.group);
  }
  return [...byKindergarten.values()].map(({ row, groups }) => entryOf(row, groups)).sort((a, b) => byName.compare(a.card.name.ru, b.card.name.ru));
}

function entryOf(row: { kindergarten: typeof kindergarten.$inferSelect; district: CatalogueEntry['card']['district']; photo: CatalogueEntry['card']['photo'] }, groups: GroupRow[]): CatalogueEntry {
  const { id, name, address, phone, latitude, longitude, districtId } = row.kindergarten;
  return {
    card: {
      id,
      name,
      district: row.district,
      address,
      phone,
      latitude,
      longitude,
      photo: row.photo && { ...row.photo, description: withFallback(row.photo.description) },
      correctionTypes: CORRECTION_TYPES.filter((type) => groups.some(({ correctionTypes }) => correctionTypes.includes(type))),
      languages: INSTRUCTION_LANGUAGES.filter((language) => groups.some((group) => group.language === language)),
      capacity: groups.reduce((sum, { capacity }) => sum + capacity, 0),
      freeSeats: groups.reduce((sum, group) => sum + freeIn(group), 0),
    },
    districtId,
    row: row.kindergarten,
    groups,
  };
}

/** Seats of the group that nobody holds. */
export function freeIn({ capacity, seatsTaken }: Pick<GroupRow, 'capacity' | 'seatsTaken'>): number {
  return capacity - seatsTaken;
}
