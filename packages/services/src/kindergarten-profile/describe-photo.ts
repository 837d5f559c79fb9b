import { expectOne } from '@balabaqsha/db';
import { kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { describePhotoInput } from '../contract/kindergarten-profile.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { photoLocked } from './photo-places.ts';
import { profileScope } from './scope.ts';

/**
 * Changes what a picture is said to show (P3).
 * @throws DomainError NOT_FOUND, STATE_CHANGED for one that was removed
 */
export async function describePhoto(deps: Deps, actor: Actor, input: z.output<typeof describePhotoInput>): Promise<{ done: true }> {
  const scope = profileScope(actor, 'staff.kindergarten.describePhoto');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id, kindergartenId } = await photoLocked(tx, scope, input.id);
    expectOne(await tx.update(photo).set({ description: input.description }).where(and(eq(photo.id, id), isNull(photo.removedAt))).returning({ id: photo.id }));
    await recordAudit(tx, now, actor, { action: 'photo.changed', subject: { kind: 'kindergarten', id: kindergartenId }, details: { photo: id } });
    return { done: true };
  });
}
