import { expectOne } from '@balabaqsha/db';
import { kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { DomainError, FILE_SIZE_LIMIT, MOST_PHOTOS, PHOTO_TYPES, type ErrorCode } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt } from '../attempts/index.ts';
import type { addPhotoInput } from '../contract/kindergarten-profile.ts';
import type { Deps } from '../deps.ts';
import type { ReadyPhoto } from '../ports/photos.ts';
import { recordAudit } from '../record/index.ts';
import { countPhotos } from './photo-places.ts';
import { kindergartenInReach, lockKindergarten, profileScope } from './scope.ts';

/**
 * Puts a picture at the end of a kindergarten's page (P3). What is published is made anew from what was sent: upright, of a
 * size for screens, without the place and device that cameras write down. The bytes that were sent are not kept.
 * @throws DomainError NOT_FOUND, TOO_MANY_ATTEMPTS, PHOTO_LIMIT, UNAVAILABLE; at the field `file` FILE_EMPTY, FILE_TOO_LARGE,
 * FILE_TYPE, FILE_INFECTED, PHOTO_UNREADABLE
 */
export async function addPhoto(deps: Deps, actor: Actor, input: z.output<typeof addPhotoInput>): Promise<{ id: string }> {
  const scope = profileScope(actor, 'staff.kindergarten.addPhoto');
  const now = deps.clock.now();
  const { id: kindergartenId } = await deps.db.read((tx) => kindergartenInReach(tx, scope, input.kindergartenId));
  await deps.db.write((tx) => countAttempt(tx, now, 'upload', scope.actor.staffId));
  if ((await deps.db.read((tx) => countPhotos(tx, kindergartenId))) >= MOST_PHOTOS) throw limitReached();
  const { large, small } = await madeOf(deps, input.file.bytes);
  const keys: string[] = [];
  try {
    for (const { bytes } of [large, small]) keys.push((await deps.files.put(bytes)).key);
    const [storageKey = '', smallStorageKey = ''] = keys;
    return await deps.db.write(async (tx) => {
      await lockKindergarten(tx, kindergartenId);
      const shown = await countPhotos(tx, kindergartenId);
      if (shown >= MOST_PHOTOS) throw limitReached();
      const { type, width, height } = large;
      const row = { kindergartenId, storageKey, smallStorageKey, type, width, height, description: input.description, sortOrder: shown + 1, createdAt: now, createdBy: scope.actor.staffId };
      const { id } = expectOne(await tx.insert(photo).values(row).returning({ id: photo.id }));
      await recordAudit(tx, now, actor, { action: 'photo.added', subject: { kind: 'kindergarten', id: kindergartenId }, details: { photo: id, width, height } });
      return { id };
    });
  } catch (error) {
    // Bytes without a row are nobody's.
    for (const key of keys) await deps.files.remove(key);
    throw error;
  }
}

const limitReached = (): DomainError => new DomainError('PHOTO_LIMIT', { params: { most: MOST_PHOTOS } });
const refused = (code: ErrorCode): DomainError => new DomainError(code, code === 'UNAVAILABLE' ? {} : { field: 'file' });

/** Looks into what was sent and makes of it what is shown (D3). */
async function madeOf({ inspector, photos }: Deps, bytes: Uint8Array): Promise<{ large: ReadyPhoto; small: ReadyPhoto }> {
  if (bytes.byteLength === 0) throw refused('FILE_EMPTY');
  if (bytes.byteLength > FILE_SIZE_LIMIT) throw refused('FILE_TOO_LARGE');
  const inspected = await inspector.inspect(bytes);
  if (!inspected.ok) throw refused(inspected.code);
  if (!PHOTO_TYPES.some((type) => type === inspected.type)) throw refused('FILE_TYPE');
  const made = await photos.make(bytes);
  if (!made.ok) throw refused(made.code);
  return made;
}
