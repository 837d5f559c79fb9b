import { isOneOf } from '@balabaqsha/db';
import { kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { movePhotoInput } from '../contract/kindergarten-profile.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { countPhotos, photoLocked } from './photo-places.ts';
import { profileScope } from './scope.ts';

/**
 * Lets a picture change places with its neighbour (P3). At the end of the page it stays where it is.
 * @throws DomainError NOT_FOUND, STATE_CHANGED for one that was removed
 */
export async function movePhoto(deps: Deps, actor: Actor, input: z.output<typeof movePhotoInput>): Promise<{ done: true }> {
  const scope = profileScope(actor, 'staff.kindergarten.movePhoto');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id, kindergartenId, sortOrder: from } = await photoLocked(tx, scope, input.id);
    if (from === null) throw new DomainError('STATE_CHANGED');
    const to = from + (input.direction === 'UP' ? -1 : 1);
    if (to < 1 || to > (await countPhotos(tx, kindergartenId))) return { done: true };
    const moved = await tx
      .update(photo)
      .set({ sortOrder: sql`${from + to} - ${photo.sortOrder}` })
      .where(and(eq(photo.kindergartenId, kindergartenId), isOneOf(photo.sortOrder, [from, to])))
      .returning({ id: photo.id });
    if (moved.length !== 2) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'photo.moved', subject: { kind: 'kindergarten', id: kindergartenId }, details: { photo: id, place: to } });
    return { done: true };
  });
}
