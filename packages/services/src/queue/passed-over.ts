import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { conclusionValid, type ApplicationId, type LocalDate, type PassOverReason } from '@balabaqsha/domain';
import { and, asc, eq, max, not, sql } from 'drizzle-orm';
import { isWaiting } from './lane.ts';

/** Why somebody got no voucher though one behind him did (V2, Q10). */
export type PassedOverReason = PassOverReason | 'CONCLUSION_EXPIRED';

export interface PassedOver {
  number: number;
  reason: PassedOverReason;
}

/** A run keeps no more of them than a person would read. */
export const PASSED_OVER_KEPT = 200;

/**
 * Everybody who waits on before somebody who is offered a voucher, with the reason, in queue order (V2).
 * @param offered who gets a voucher in this run, or is about to
 * @param planned reasons that the plan gave; whoever it never looked at had no seat that suits, or no valid conclusion
 */
export async function loadPassedOver(
  tx: ReadTx,
  offered: readonly ApplicationId[],
  planned: ReadonlyMap<ApplicationId, PassOverReason>,
  today: LocalDate,
): Promise<PassedOver[]> {
  if (offered.length === 0) return [];
  const columns = { id: application.id, conclusionValidUntil: application.conclusionValidUntil, number: application.number, submittedAt: application.submittedAt, submitSequence: application.submitSequence };
  const last = tx
    .select({ laneId: application.laneId, lastTicket: max(application.ticket).as('last_ticket') })
    .from(application)
    .where(isOneOf(application.id, offered))
    .groupBy(application.laneId)
    .as('last');
  const before = tx
    .select(columns)
    .from(application)
    .where(and(eq(application.laneId, last.laneId), isWaiting, sql`${application.ticket} < ${last.lastTicket}`, not(isOneOf(application.id, offered))))
    .orderBy(asc(application.ticket))
    .limit(PASSED_OVER_KEPT)
    .as('before');
  const inLanes = await tx
    .select({ id: before.id, number: before.number, conclusionValidUntil: before.conclusionValidUntil, submittedAt: before.submittedAt, submitSequence: before.submitSequence })
    .from(last)
    .crossJoinLateral(before)
    .orderBy(asc(before.submittedAt), asc(before.submitSequence))
    .limit(PASSED_OVER_KEPT);
  const known = new Set(inLanes.map(({ id }) => id));
  const elsewhere = [...planned.keys()].filter((id) => !known.has(id)).slice(0, PASSED_OVER_KEPT);
  const fromPlan = elsewhere.length === 0 ? [] : await tx.select(columns).from(application).where(isOneOf(application.id, elsewhere));
  return [...inLanes, ...fromPlan]
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || a.submitSequence - b.submitSequence)
    .slice(0, PASSED_OVER_KEPT)
    .map(({ id, number, conclusionValidUntil }) => ({
      number,
      reason: planned.get(id) ?? (conclusionValid(conclusionValidUntil, today) ? 'NO_SUITABLE_SEAT' : 'CONCLUSION_EXPIRED'),
    }));
}
