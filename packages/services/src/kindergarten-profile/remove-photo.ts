import { kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { DomainError, MOST_PHOTOS } from '@balabaqsha/domain';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { photoInput, photoRemoved, restorePhotoInput } from '../contract/kindergarten-profile.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { closePlace, countPhotos, openPlace, photoLocked } from './photo-places.ts';
import { profileScope } from './scope.ts';

/**
 * Takes a picture off a kindergarten's page (P3). It can be put back until the nightly cleaning removes its bytes.
 * @returns where it stood, for `restorePhoto`
 * @throws DomainError NOT_FOUND, STATE_CHANGED for one that was removed already
 */
export async function removePhoto(deps: Deps, actor: Actor, input: z.output<typeof photoInput>): Promise<z.output<typeof photoRemoved>> {
  const scope = profileScope(actor, 'staff.kindergarten.removePhoto');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id, kindergartenId, sortOrder: place } = await photoLocked(tx, scope, input.id);
    const removed = await tx.update(photo).set({ removedAt: now, sortOrder: null }).where(and(eq(photo.id, id), isNull(photo.removedAt))).returning({ id: photo.id });
    if (removed.length !== 1 || place === null) throw new DomainError('STATE_CHANGED');
    await closePlace(tx, kindergartenId, place);
    await recordAudit(tx, now, actor, { action: 'photo.removed', subject: { kind: 'kindergarten', id: kindergartenId }, details: { photo: id } });
    return { id, place };
  });
}

/**
 * Puts a removed picture back where it stood, or at the end where the page has become shorter (P3).
 * @throws DomainError NOT_FOUND once its bytes are gone, STATE_CHANGED for one that is shown, PHOTO_LIMIT
 */
export async function restorePhoto(deps: Deps, actor: Actor, input: z.output<typeof restorePhotoInput>): Promise<{ done: true }> {
  const scope = profileScope(actor, 'staff.kindergarten.restorePhoto');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id, kindergartenId } = await photoLocked(tx, scope, input.id);
    const shown = await countPhotos(tx, kindergartenId);
    if (shown >= MOST_PHOTOS) throw new DomainError('PHOTO_LIMIT', { params: { most: MOST_PHOTOS } });
    const place = Math.min(input.place, shown + 1);
    await openPlace(tx, kindergartenId, place);
    const restored = await tx.update(photo).set({ removedAt: null, sortOrder: place }).where(and(eq(photo.id, id), isNotNull(photo.removedAt))).returning({ id: photo.id });
    if (restored.length !== 1) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'photo.restored', subject: { kind: 'kindergarten', id: kindergartenId }, details: { photo: id } });
    return { done: true };
  });
}
