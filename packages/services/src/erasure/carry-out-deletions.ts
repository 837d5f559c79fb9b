import type { WriteTx } from '@balabaqsha/db';
import { accountDeletion, guardian } from '@balabaqsha/db/schema';
import { accountDeletionLifecycle, type AccountDeletionEvent, type GuardianId } from '@balabaqsha/domain';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, notifyGuardians, recordAudit } from '../record/index.ts';
import { eraseGuardian } from './erase-guardian.ts';
import { liveApplicationBy } from './pending-deletion.ts';
import { removeErasedFiles } from './remove-erased-files.ts';

const SYSTEM: Actor = { kind: 'system' };

interface Due {
  id: string;
  guardianId: GuardianId;
}

/**
 * The job `account.erase`: deletes the accounts whose time has come (A9), each in a transaction of its own, then the bytes
 * of their files. Where an application is live by then the wish lapses, and the guardian is told. Running it twice does
 * no harm.
 * @returns how many accounts were deleted
 */
export async function carryOutDeletions(deps: Deps): Promise<{ erased: number }> {
  const now = deps.clock.now();
  const due: Due[] = await deps.db.read((tx) =>
    tx
      .select({ id: accountDeletion.id, guardianId: accountDeletion.guardianId })
      .from(accountDeletion)
      .where(and(eq(accountDeletion.state, 'PENDING'), lte(accountDeletion.dueAt, now)))
      .orderBy(asc(accountDeletion.dueAt)),
  );
  let erased = 0;
  for (const each of due) if (await deps.db.write((tx) => carryOut(tx, deps, now, each))) erased += 1;
  await removeErasedFiles(deps);
  return { erased };
}

/** @returns whether the account was deleted */
async function carryOut(tx: WriteTx, deps: Deps, now: Date, { id, guardianId }: Due): Promise<boolean> {
  // Whoever sends an application at this moment waits here, and then finds nobody who could.
  await tx.select({ id: guardian.id }).from(guardian).where(eq(guardian.id, guardianId)).for('update');
  const live = await liveApplicationBy(tx, guardianId);
  const event: AccountDeletionEvent = live === null ? 'CARRIED_OUT' : 'LAPSED';
  const closed = await tx
    .update(accountDeletion)
    .set({ state: accountDeletionLifecycle.step('PENDING', event), closedAt: now })
    .where(and(eq(accountDeletion.id, id), eq(accountDeletion.state, 'PENDING')))
    .returning({ id: accountDeletion.id });
  if (closed.length === 0) return false;
  if (live !== null) {
    await recordAudit(tx, now, SYSTEM, { action: 'deletion.lapsed', subject: { kind: 'guardian', id: guardianId }, details: { application: live.number } });
    await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: null, kind: 'DELETION_LAPSED', params: { number: live.number, link: applicationLink(deps, live.number) } }]);
    return false;
  }
  await eraseGuardian(tx, now, guardianId);
  await recordAudit(tx, now, SYSTEM, { action: 'guardian.erased', subject: { kind: 'guardian', id: guardianId } });
  return true;
}
