import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { conclusionValid, type ApplicationId, type LocalDate, type PassOverReason } from '@balabaqsha/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { isWaiting, submissionOrder } from './lane.ts';

/** Why somebody got no voucher though one behind him did (V2, Q10). */
export type PassedOverReason = PassOverReason | 'CONCLUSION_EXPIRED';

export interface PassedOver {
  number: number;
  reason: PassedOverReason;
}

/** A run keeps no more of them than a person would read. */
const KEPT = 200;

/**
 * Everybody who still waits before somebody who has just been offered a voucher, with the reason, in queue order (V2).
 * Call it after the offers are written.
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
    .selectDistinctOn([application.correctionType, application.birthYear], {
      cityId: application.cityId,
      correctionType: application.correctionType,
      birthYear: application.birthYear,
      lastAt: sql<Date>`${application.submittedAt}`.as('last_at'),
      lastSequence: sql<number>`${application.submitSequence}`.as('last_sequence'),
    })
    .from(application)
    .where(inArray(application.id, [...offered]))
    .orderBy(application.correctionType, application.birthYear, sql`${application.submittedAt} desc`, sql`${application.submitSequence} desc`)
    .as('last');
  const before = tx
    .select(columns)
    .from(application)
    .where(
      and(
        eq(application.cityId, last.cityId),
        eq(application.queueType, 'SPECIAL'),
        eq(application.correctionType, last.correctionType),
        eq(application.birthYear, last.birthYear),
        isWaiting,
        sql`(${application.submittedAt}, ${application.submitSequence}) < (${last.lastAt}, ${last.lastSequence})`,
      ),
    )
    .orderBy(...submissionOrder)
    .limit(KEPT)
    .as('before');
  const inLanes = await tx
    .select({ id: before.id, number: before.number, conclusionValidUntil: before.conclusionValidUntil, submittedAt: before.submittedAt, submitSequence: before.submitSequence })
    .from(last)
    .crossJoinLateral(before)
    .orderBy(asc(before.submittedAt), asc(before.submitSequence))
    .limit(KEPT);
  const known = new Set(inLanes.map(({ id }) => id));
  const elsewhere = [...planned.keys()].filter((id) => !known.has(id)).slice(0, KEPT);
  const fromPlan = elsewhere.length === 0 ? [] : await tx.select(columns).from(application).where(inArray(application.id, elsewhere));
  return [...inLanes, ...fromPlan]
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || a.submitSequence - b.submitSequence)
    .slice(0, KEPT)
    .map(({ id, number, conclusionValidUntil }) => ({
      number,
      reason: planned.get(id) ?? (conclusionValid(conclusionValidUntil, today) ? 'NO_SUITABLE_SEAT' : 'CONCLUSION_EXPIRED'),
    }));
}
