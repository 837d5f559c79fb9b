import type { ReadTx } from '@balabaqsha/db';
import { accountDeletion, application } from '@balabaqsha/db/schema';
import type { ApplicationState, GuardianId } from '@balabaqsha/domain';
import { and, asc, eq, ne } from 'drizzle-orm';

/** The guardian's wish that his account be deleted, `null` where there is none that can still be taken back (A9). */
export async function readPendingDeletion(tx: ReadTx, guardianId: GuardianId): Promise<{ requestedAt: Date; dueAt: Date } | null> {
  const [pending] = await tx
    .select({ requestedAt: accountDeletion.requestedAt, dueAt: accountDeletion.dueAt })
    .from(accountDeletion)
    .where(and(eq(accountDeletion.guardianId, guardianId), eq(accountDeletion.state, 'PENDING')));
  return pending ?? null;
}

/** The oldest application of the guardian's own that is not archived: while there is one, the account stays. */
export async function liveApplicationBy(tx: ReadTx, guardianId: GuardianId): Promise<{ number: number; state: ApplicationState } | null> {
  const [live] = await tx
    .select({ number: application.number, state: application.state })
    .from(application)
    .where(and(eq(application.guardianId, guardianId), ne(application.state, 'ARCHIVED')))
    .orderBy(asc(application.number))
    .limit(1);
  return live ?? null;
}
