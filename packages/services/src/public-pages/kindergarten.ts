import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { kindergarten as kindergartenTable, kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { withFallback, type KindergartenId } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { kindergartenInput, kindergartenPage, kindergartenPhotoInput, photoContent } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { freeIn, loadCatalogue } from './kindergarten-cards.ts';
import { inLiveCity } from './live.ts';

/** The page of one kindergarten (P3). @throws DomainError NOT_FOUND */
export async function kindergarten(deps: Deps, actor: Actor, input: z.output<typeof kindergartenInput>): Promise<z.infer<typeof kindergartenPage>> {
  requireCall(actor, 'public.kindergarten');
  return deps.db.read(async (tx) => {
    const { card, row, groups } = expectOne(await loadCatalogue(tx, eq(kindergartenTable.id, input.id as KindergartenId)), 'NOT_FOUND');
    const photos = await tx
      .select({ id: photo.id, description: photo.description, width: photo.width, height: photo.height })
      .from(photo)
      .where(and(eq(photo.kindergartenId, row.id), isNull(photo.removedAt)))
      .orderBy(asc(photo.sortOrder));
    return {
      ...card,
      otherPhones: row.otherPhones,
      schedule: row.schedule,
      description: row.description && withFallback(row.description),
      photos: photos.map((each) => ({ ...each, description: withFallback(each.description) })),
      groups: groups.map((group) => ({
        id: group.id,
        name: group.name,
        language: group.language,
        correctionTypes: group.correctionTypes,
        birthYearFrom: group.birthYearFrom,
        birthYearTo: group.birthYearTo,
        capacity: group.capacity,
        free: freeIn(group),
      })),
    };
  });
}

/** A picture of a kindergarten's page (P3). @throws DomainError NOT_FOUND */
export async function kindergartenPhoto(deps: Deps, actor: Actor, input: z.output<typeof kindergartenPhotoInput>): Promise<z.infer<typeof photoContent>> {
  requireCall(actor, 'public.kindergartenPhoto');
  const rows = await deps.db.read((tx) =>
    tx
      .select({ large: photo.storageKey, small: photo.smallStorageKey, type: photo.type })
      .from(photo)
      .innerJoin(kindergartenTable, eq(kindergartenTable.id, photo.kindergartenId))
      .where(and(eq(photo.id, input.id), isNull(photo.removedAt), isNull(kindergartenTable.closedFrom), inLiveCity)),
  );
  const { large, small, type } = expectOne(rows, 'NOT_FOUND');
  return { type, bytes: new Uint8Array(await deps.files.get(input.size === 'SMALL' ? small : large)) };
}
