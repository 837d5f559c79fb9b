import { expectOne, type WriteTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal } from '@balabaqsha/db/schema';
import { applicationLifecycle, DomainError, renewalLifecycle, renewalOpensOn, type FileId, type GuardianId, type LocalDate, type RenewalId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { conclusionProblems, type ConclusionProblem } from '../applications/conclusion-problems.ts';
import { loadRules } from '../city-rules/index.ts';
import type { RenewConclusionInput } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { moveApplication, moveRenewal, recordAudit } from '../record/index.ts';
import { wasInvitedToRenew } from './invited-to-renew.ts';

type Application = typeof application.$inferSelect;

/**
 * Attaches a new conclusion to an application that waits, from the day of the earliest warning on (Q10), or once the guardian
 * was warned. The application keeps its state, its place and its present conclusion until a reviewer confirms the new one. Of two new ones only one
 * awaits its check: a second takes its place where the guardian says so.
 * @throws DomainError NOT_FOUND for other people's, STATE_CHANGED where nothing is to be renewed, RENEWAL_NOT_OPEN with
 * `opensOn`, RENEWAL_PENDING, and at their fields FILE_MISSING, DATE_IN_FUTURE, DATE_ORDER, CONCLUSION_EXPIRED,
 * CONCLUSION_NOT_LONGER with `validUntil`
 */
export async function renewConclusion(deps: Deps, actor: Actor, input: RenewConclusionInput): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.renewConclusion');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await lockOwn(tx, guardianId, input.number);
    await requireRenewable(tx, row, input, now);
    await takePlaceOf(tx, row, input.replaces ?? null, now);
    await tx.insert(conclusionRenewal).values({
      applicationId: row.id,
      state: renewalLifecycle.initial.state,
      conclusionNumber: input.conclusionNumber,
      conclusionIssuedOn: input.conclusionIssuedOn,
      conclusionValidUntil: input.conclusionValidUntil,
      conclusionFileId: input.conclusionFileId as FileId,
      attachedAt: now,
    });
    await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'CONCLUSION_ATTACHED', details: { validUntil: input.conclusionValidUntil } });
    await recordAudit(tx, now, actor, { action: 'conclusion.attached', subject: { kind: 'application', id: row.id }, details: { application: row.number, file: input.conclusionFileId } });
    return { done: true };
  });
}

/** The applicant's application, its row locked: two tabs come one after another (C4). */
async function lockOwn(tx: WriteTx, guardianId: GuardianId, number: number): Promise<Application> {
  return expectOne(await tx.select().from(application).where(and(eq(application.number, number), eq(application.guardianId, guardianId))).for('update'), 'NOT_FOUND');
}

async function requireRenewable(tx: WriteTx, row: Application, input: RenewConclusionInput, now: Date): Promise<void> {
  if (applicationLifecycle.next(row.state, 'CONCLUSION_ATTACHED') === undefined) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  const { today, policy } = await loadRules(tx, row.cityId, now);
  const opensOn = renewalOpensOn(row.conclusionValidUntil, policy);
  if (today < opensOn && !(await wasInvitedToRenew(tx, row))) throw new DomainError('RENEWAL_NOT_OPEN', { params: { opensOn } });
  const [who] = await tx.select({ birthDate: child.birthDate }).from(child).where(eq(child.id, row.childId));
  const problems = await conclusionProblems(tx, row.guardianId, input, { birthDate: who?.birthDate, today });
  if (isNotLonger(input.conclusionValidUntil, row.conclusionValidUntil, problems)) {
    problems.push({ field: 'conclusionValidUntil', code: 'CONCLUSION_NOT_LONGER', params: { validUntil: row.conclusionValidUntil } });
  }
  const [first] = problems;
  if (first === undefined) return;
  const params = Object.assign({}, ...problems.map((each) => each.params));
  throw new DomainError(first.code, { params, fields: Object.fromEntries(problems.map(({ field, code }) => [field, code])) });
}

/** A conclusion that ends no later than the present one renews nothing; said only where nothing else is wrong with its end. */
function isNotLonger(validUntil: LocalDate, present: LocalDate, problems: readonly ConclusionProblem[]): boolean {
  return validUntil <= present && problems.every(({ field }) => field !== 'conclusionValidUntil');
}

/** Lets a new conclusion take the place of the one that awaits its check, if it is the one that the guardian saw. */
async function takePlaceOf(tx: WriteTx, row: Application, replaces: string | null, now: Date): Promise<void> {
  const [pending] = await tx
    .select({ id: conclusionRenewal.id })
    .from(conclusionRenewal)
    .where(and(eq(conclusionRenewal.applicationId, row.id), eq(conclusionRenewal.state, 'PENDING')));
  if (pending === undefined) return;
  if (pending.id !== (replaces as RenewalId | null)) throw new DomainError('RENEWAL_PENDING');
  await moveRenewal(tx, now, { id: pending.id, event: 'REPLACED' });
}
