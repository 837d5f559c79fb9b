import { deleteEndedSessions } from '@balabaqsha/auth';
import { deleteOldAttempts } from '../attempts/index.ts';
import type { Deps } from '../deps.ts';
import { deleteOldCodes } from '../one-time-codes/index.ts';

/** The nightly job `session.clean`: deletes ended sessions, old codes and counters. Running it twice does no harm. */
export async function cleanSessions(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    await deleteEndedSessions(tx);
    await deleteOldCodes(tx, now);
    await deleteOldAttempts(tx, now);
  });
}
