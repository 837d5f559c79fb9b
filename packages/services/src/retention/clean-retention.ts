import type { WriteTx } from '@balabaqsha/db';
import { keptSince, type RetentionKind } from '@balabaqsha/domain';
import type { Deps } from '../deps.ts';
import { removeErasedFiles } from '../erasure/index.ts';
import { recordAudit } from '../record/index.ts';
import { inChunks, SYSTEM } from '../sweeps/chunks.ts';
import { deleteDrafts } from './delete-drafts.ts';
import { deleteLetters } from './delete-letters.ts';
import { deleteMessages, emptyMessages } from './delete-messages.ts';
import { deletePhotos } from './delete-photos.ts';
import { eraseArchivedFiles, eraseLooseFiles } from './erase-files.ts';

/**
 * Deletes one set of what is older than the instant.
 * @returns how many rows it was; a full chunk means that there may be more
 */
export type Cleaning = (tx: WriteTx, now: Date, keptSince: Date) => Promise<number>;

/** In this order: what a draft or a letter referred to is loose afterwards. */
const CLEANINGS: readonly (readonly [RetentionKind, Cleaning])[] = [
  ['draft', deleteDrafts],
  ['letter', deleteLetters],
  ['archivedFile', eraseArchivedFiles],
  ['looseFile', eraseLooseFiles],
  ['messageWords', emptyMessages],
  ['message', deleteMessages],
];

/**
 * The nightly job `retention.clean`: deletes what was kept long enough (D2), in sets that hold their locks for a moment
 * only, records how much of what it was, then removes the bytes of the files. Running it twice does no harm.
 * @returns how many of each kind were deleted
 */
export async function cleanRetention(deps: Deps): Promise<Record<RetentionKind, number>> {
  const now = deps.clock.now();
  const cleaned = { draft: 0, letter: 0, archivedFile: 0, looseFile: 0, removedPhoto: 0, messageWords: 0, message: 0 };
  for (const [kind, clean] of CLEANINGS) {
    cleaned[kind] = await inChunks(deps.db, async (tx) => {
      const count = await clean(tx, now, keptSince(kind, now));
      if (count > 0) await recordAudit(tx, now, SYSTEM, { action: 'retention.cleaned', subject: { kind: 'retention', id: kind }, details: { kind, count } });
      return count;
    });
  }
  await removeErasedFiles(deps);
  cleaned.removedPhoto = await deletePhotos(deps, now, keptSince('removedPhoto', now));
  return cleaned;
}
