import { guardianFor, verifyPassword, type Actor } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation } from '@balabaqsha/db';
import { accountDeletion, guardian } from '@balabaqsha/db/schema';
import { accountDeletionDueAt, accountDeletionLifecycle, DomainError, lastDayBefore } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { countAttempt, forgetAttempts } from '../attempts/index.ts';
import type { field, requestDeletionInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { notifyGuardians, profileLink, recordAudit } from '../record/index.ts';
import { liveApplicationBy } from './pending-deletion.ts';

/**
 * The guardian wishes that his account be deleted (A9). It is carried out after 30 days, until which he can take it back.
 * While an application of his is live or a child is enrolled by it, the account stays.
 * @throws DomainError CREDENTIALS_WRONG on `password`, TOO_MANY_ATTEMPTS, DELETION_ENROLLED or DELETION_LIVE_APPLICATION
 * with `number`, DELETION_PENDING
 */
export async function requestDeletion(deps: Deps, actor: Actor, input: z.output<typeof requestDeletionInput>): Promise<z.output<typeof field.done>> {
  const { guardianId } = guardianFor(actor, 'guardian.deletion.request');
  await deps.db.write((tx) => countAttempt(tx, deps.clock.now(), 'password-change', guardianId));
  const kept = expectOne(await deps.db.read((tx) => tx.select({ passwordHash: guardian.passwordHash }).from(guardian).where(eq(guardian.id, guardianId))), 'NOT_FOUND');
  if (!(await verifyPassword(input.password, kept.passwordHash))) throw new DomainError('CREDENTIALS_WRONG', { field: 'password' });

  const now = deps.clock.now();
  const dueAt = accountDeletionDueAt(now);
  try {
    await deps.db.write(async (tx) => {
      await forgetAttempts(tx, 'password-change', guardianId);
      // An application that is being sent at this moment holds the row too.
      await tx.select({ id: guardian.id }).from(guardian).where(eq(guardian.id, guardianId)).for('update');
      const live = await liveApplicationBy(tx, guardianId);
      if (live !== null) throw new DomainError(live.state === 'ENROLLED' ? 'DELETION_ENROLLED' : 'DELETION_LIVE_APPLICATION', { params: { number: live.number } });
      await tx.insert(accountDeletion).values({ guardianId, state: accountDeletionLifecycle.initial.state, requestedAt: now, dueAt });
      await recordAudit(tx, now, actor, { action: 'deletion.requested', subject: { kind: 'guardian', id: guardianId } });
      await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: null, kind: 'DELETION_REQUESTED', params: { day: lastDayBefore(dueAt), link: profileLink(deps) } }]);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'account_deletion_one_pending')) throw new DomainError('DELETION_PENDING');
    throw error;
  }
  return { done: true };
}
