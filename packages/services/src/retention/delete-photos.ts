import { isOneOf } from '@balabaqsha/db';
import { kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import { asc, lt } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { SYSTEM } from '../sweeps/chunks.ts';

const AT_ONCE = 100;

/**
 * Deletes pictures that were taken off their pages before the instant, bytes and rows together. Their rows are held meanwhile:
 * whoever would put one back waits and then finds none. Bytes whose row is still there after a failure go the next night.
 * @returns how many pictures it were
 */
export async function deletePhotos(deps: Pick<Deps, 'db' | 'files'>, now: Date, keptSince: Date): Promise<number> {
  for (let total = 0; ; ) {
    const deleted = await deps.db.write(async (tx) => {
      const old = await tx.select().from(photo).where(lt(photo.removedAt, keptSince)).orderBy(asc(photo.removedAt)).limit(AT_ONCE).for('update');
      if (old.length === 0) return 0;
      for (const key of old.flatMap(({ storageKey, smallStorageKey }) => [storageKey, smallStorageKey])) await deps.files.remove(key);
      await tx.delete(photo).where(isOneOf(photo.id, old.map(({ id }) => id)));
      await recordAudit(tx, now, SYSTEM, { action: 'retention.cleaned', subject: { kind: 'retention', id: 'removedPhoto' }, details: { kind: 'removedPhoto', count: old.length } });
      return old.length;
    });
    total += deleted;
    if (deleted < AT_ONCE) return total;
  }
}
