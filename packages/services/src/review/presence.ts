import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, conclusionRenewal, reviewPresence, staff } from '@balabaqsha/db/schema';
import { fullName, type ApplicationId, type RenewalId, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq, gt, lt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { looking, lookInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { employeeName, pendingDecider, reviewerCalling } from './scope.ts';

/** For how long a look counts; the page renews it three times in that time. */
export const LOOK_MS = 30_000;

/**
 * Says that the reviewer looks at an application, or no longer does, and answers who else does and who has decided meanwhile.
 * Nothing is locked by it: whoever decides first decides (S3).
 * @throws DomainError NOT_FOUND outside his scope
 */
export async function lookAtCase(deps: Deps, actor: Actor, input: z.output<typeof lookInput>): Promise<z.infer<typeof looking>> {
  const { staff: reviewer, scope } = reviewerCalling(actor, 'staff.review.look');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = expectOne(await tx.select({ id: application.id, reviewedBy: application.reviewedBy }).from(application).where(and(eq(application.number, input.number), scope)), 'NOT_FOUND');
    if (input.leaving) await tx.delete(reviewPresence).where(and(eq(reviewPresence.applicationId, row.id), eq(reviewPresence.staffId, reviewer.staffId)));
    else await keepLook(tx, row.id, reviewer.staffId, now);
    const decidedBy = input.renewal ? await renewalDecider(tx, row.id, input.renewal as RenewalId) : (row.reviewedBy ?? (await pendingDecider(tx, row.id, null)));
    return { colleagues: await colleaguesAt(tx, row.id, reviewer.staffId, now), decidedBy: decidedBy && (await employeeName(tx, decidedBy)) };
  });
}

/** Who decided on a new conclusion: who reviewed the application says nothing of it. */
async function renewalDecider(tx: ReadTx, applicationId: ApplicationId, id: RenewalId): Promise<StaffId | null> {
  const [row] = await tx.select({ decidedBy: conclusionRenewal.decidedBy }).from(conclusionRenewal).where(and(eq(conclusionRenewal.id, id), eq(conclusionRenewal.applicationId, applicationId)));
  return row?.decidedBy ?? pendingDecider(tx, applicationId, id);
}

/** Notes that the reviewer looks now; looks of his that are over are forgotten with it. */
export async function keepLook(tx: WriteTx, applicationId: ApplicationId, staffId: StaffId, now: Date): Promise<void> {
  const seenUntil = new Date(now.getTime() + LOOK_MS);
  await tx.insert(reviewPresence).values({ applicationId, staffId, seenUntil }).onConflictDoUpdate({ target: [reviewPresence.applicationId, reviewPresence.staffId], set: { seenUntil } });
  await tx.delete(reviewPresence).where(and(eq(reviewPresence.staffId, staffId), lt(reviewPresence.seenUntil, now)));
}

/** Names of the others who look at it now. */
export async function colleaguesAt(tx: ReadTx, applicationId: ApplicationId, but: StaffId, now: Date): Promise<string[]> {
  const rows = await tx
    .select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic })
    .from(reviewPresence)
    .innerJoin(staff, eq(staff.id, reviewPresence.staffId))
    .where(and(eq(reviewPresence.applicationId, applicationId), ne(reviewPresence.staffId, but), gt(reviewPresence.seenUntil, now)))
    .orderBy(asc(staff.surname), asc(staff.name));
  return rows.map(fullName);
}
