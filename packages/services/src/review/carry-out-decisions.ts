import type { Database, WriteTx } from '@balabaqsha/db';
import { application, conclusionRenewal, reviewDecision, staff } from '@balabaqsha/db/schema';
import { fullName, reviewDecisionLifecycle, type DecisionId, type ReviewDecisionEvent } from '@balabaqsha/domain';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { StaffActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { carryOutRenewalConfirmation, carryOutRenewalRejection } from '../renewals/carry-out-renewal.ts';
import { NO_SETTLING, sweptUntil, type Settling } from '../sweeps/chunks.ts';
import { carryOutConfirmation, carryOutRejection, type Decided, type Refusal } from './carry-out-review.ts';

/** Decisions that one round looks for; each has a transaction of its own. */
const ROUND = 200;

type Decision = typeof reviewDecision.$inferSelect;

/**
 * Carries out every decision whose time to be taken back is over, in the order in which they were made (Q5). Safe to run
 * twice at once: of two, and of this and an undoing, exactly one finds the decision pending.
 * @param settling time for an undoing that was received before the end to reach its row
 * @returns how many took effect, and how many came too late for what they were on
 */
export async function carryOutDecisions(deps: Deps, settling: Settling = NO_SETTLING): Promise<{ carriedOut: number; lapsed: number }> {
  const now = deps.clock.now();
  const until = sweptUntil(now, settling);
  const ended = { carriedOut: 0, lapsed: 0 };
  for (;;) {
    const due = await dueDecisions(deps.db, until);
    // One that fails must not hold up those behind it; the job then says that it failed, and comes again.
    const failures: unknown[] = [];
    for (const id of due) {
      const event = await deps.db.write((tx) => carryOut(tx, deps, now, id)).catch((error: unknown) => void failures.push(error));
      if (event === 'CARRIED_OUT') ended.carriedOut += 1;
      else if (event === 'LAPSED') ended.lapsed += 1;
    }
    if (failures.length > 0) throw failures[0];
    if (due.length < ROUND) return ended;
  }
}

async function dueDecisions(db: Database, until: Date): Promise<DecisionId[]> {
  const rows = await db.read((tx) =>
    tx
      .select({ id: reviewDecision.id })
      .from(reviewDecision)
      .where(and(eq(reviewDecision.state, 'PENDING'), lte(reviewDecision.takesEffectAt, until)))
      .orderBy(asc(reviewDecision.takesEffectAt), asc(reviewDecision.id))
      .limit(ROUND),
  );
  return rows.map(({ id }) => id);
}

/** One decision. The application's row is locked first, as everywhere; then the decision is closed, or somebody else has closed it. */
async function carryOut(tx: WriteTx, deps: Deps, now: Date, id: DecisionId): Promise<ReviewDecisionEvent | null> {
  const its = tx.select({ id: reviewDecision.applicationId }).from(reviewDecision).where(eq(reviewDecision.id, id));
  const [row] = await tx.select().from(application).where(inArray(application.id, its)).for('update');
  const [decision] = await tx.select().from(reviewDecision).where(eq(reviewDecision.id, id));
  if (row === undefined || decision === undefined) throw new Error('a decision is on no application');
  const [renewal] = decision.renewalId === null ? [] : await tx.select().from(conclusionRenewal).where(eq(conclusionRenewal.id, decision.renewalId));
  // The guardian may have withdrawn the application, or attached another conclusion in place of this one.
  const stillAwaits = decision.renewalId === null ? row.state === 'AWAITING_REVIEW' : renewal?.state === 'PENDING';
  const event = stillAwaits ? 'CARRIED_OUT' : 'LAPSED';
  if (!(await close(tx, now, id, event))) return null;
  const decided: Decided = { reviewer: await deciderOf(tx, decision), at: decision.decidedAt };
  const refusal = refusalOf(decision);
  if (event === 'LAPSED') {
    await recordAudit(tx, now, { kind: 'system' }, { action: 'decision.lapsed', subject: { kind: 'application', id: row.id }, details: { application: row.number, renewal: decision.renewalId } });
  } else if (renewal === undefined) {
    if (refusal === null) await carryOutConfirmation(tx, deps, now, row, decided);
    else await carryOutRejection(tx, deps, now, row, decided, refusal);
  } else if (refusal === null) await carryOutRenewalConfirmation(tx, deps, now, { application: row, renewal }, decided);
  else await carryOutRenewalRejection(tx, deps, now, { application: row, renewal }, decided, refusal);
  return event;
}

async function close(tx: WriteTx, now: Date, id: DecisionId, event: ReviewDecisionEvent): Promise<boolean> {
  const closed = await tx
    .update(reviewDecision)
    .set({ state: reviewDecisionLifecycle.step('PENDING', event), closedAt: now, comment: null })
    .where(and(eq(reviewDecision.id, id), eq(reviewDecision.state, 'PENDING'), lte(reviewDecision.takesEffectAt, now)))
    .returning({ id: reviewDecision.id });
  return closed.length > 0;
}

function refusalOf({ reasonId, comment }: Decision): Refusal | null {
  return reasonId === null ? null : { reasonId, comment };
}

/** The employee who decided, as the history and the audit log name him. His right was looked at when he decided. */
async function deciderOf(tx: WriteTx, { decidedBy }: Decision): Promise<StaffActor> {
  const [who] = await tx.select({ iin: staff.iin, surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(eq(staff.id, decidedBy));
  if (who === undefined) throw new Error('a decision is nobody’s');
  return { kind: 'staff', staffId: decidedBy, sessionId: '', name: fullName(who), iin: who.iin, roles: [] };
}
