import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { accountDeletion } from '@balabaqsha/db/schema';
import { accountDeletionLifecycle } from '@balabaqsha/domain';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { notifyGuardians, recordAudit } from '../record/index.ts';

/**
 * The guardian wants to keep his account after all (A9). What comes after the last day loses, whether or not the job has
 * run already.
 * @throws DomainError STATE_CHANGED where nothing can be taken back
 */
export async function takeBackDeletion(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof field.done>> {
  const { guardianId } = guardianFor(actor, 'guardian.deletion.takeBack');
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    expectOne(
      await tx
        .update(accountDeletion)
        .set({ state: accountDeletionLifecycle.step('PENDING', 'TAKEN_BACK'), closedAt: now })
        .where(and(eq(accountDeletion.guardianId, guardianId), eq(accountDeletion.state, 'PENDING'), gt(accountDeletion.dueAt, now)))
        .returning({ id: accountDeletion.id }),
    );
    await recordAudit(tx, now, actor, { action: 'deletion.taken-back', subject: { kind: 'guardian', id: guardianId } });
    await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: null, kind: 'DELETION_TAKEN_BACK', params: {} }]);
  });
  return { done: true };
}
