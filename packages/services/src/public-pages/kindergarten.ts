import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { kindergarten as kindergartenTable, kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import type { KindergartenId } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
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
    const { card, schedule, groups } = expectOne(await loadCatalogue(tx, eq(kindergartenTable.id, input.id as KindergartenId)), 'NOT_FOUND');
    const photos = await tx
      .select({ id: photo.id, description: photo.description, width: photo.width, height: photo.height })
      .from(photo)
      .where(eq(photo.kindergartenId, card.id as KindergartenId))
      .orderBy(asc(photo.sortOrder), asc(photo.id));
    return {
      ...card,
      schedule,
      photos,
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
      .select({ storageKey: photo.storageKey, type: photo.type })
      .from(photo)
      .innerJoin(kindergartenTable, eq(kindergartenTable.id, photo.kindergartenId))
      .where(and(eq(photo.id, input.id), inLiveCity)),
  );
  const { storageKey, type } = expectOne(rows, 'NOT_FOUND');
  return { type, bytes: new Uint8Array(await deps.files.get(storageKey)) };
}
