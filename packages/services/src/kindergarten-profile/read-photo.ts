import { expectOne } from '@balabaqsha/db';
import { kindergarten, kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { kindergartenPhotoInput, photoContent } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { inReach, profileScope } from './scope.ts';

/**
 * A picture for those who edit its page, also in a city that is not open to the public yet (P3).
 * @throws DomainError NOT_FOUND
 */
export async function readPhoto(deps: Deps, actor: Actor, input: z.output<typeof kindergartenPhotoInput>): Promise<z.output<typeof photoContent>> {
  const scope = profileScope(actor, 'staff.kindergarten.photo');
  const rows = await deps.db.read((tx) =>
    tx
      .select({ large: photo.storageKey, small: photo.smallStorageKey, type: photo.type })
      .from(photo)
      .innerJoin(kindergarten, eq(kindergarten.id, photo.kindergartenId))
      .where(and(eq(photo.id, input.id), isNull(photo.removedAt), inReach(scope))),
  );
  const { large, small, type } = expectOne(rows, 'NOT_FOUND');
  return { type, bytes: new Uint8Array(await deps.files.get(input.size === 'SMALL' ? small : large)) };
}
