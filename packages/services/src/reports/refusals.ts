import type { ReadTx } from '@balabaqsha/db';
import { application, audit, conclusionRenewal, enrolment, reason } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { within, type CityPeriod } from './period.ts';

/**
 * Reasons that were given in the period, in the order of the city's lists: rejections of applications and of new conclusions
 * (Q5, Q10), guardianships (C3), kindergartens' refusals (E2), disenrolments (E7). It counts decisions as they were made, so
 * that a period that has ended is told the same whenever it is asked.
 */
export async function refusalReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const counted = await Promise.all([
    tx.select({ reason: application.rejectionReasonId, times: count() }).from(application).where(and(eq(application.cityId, period.cityId), eq(application.archiveReason, 'REJECTED'), within(application.reviewedAt, period))).groupBy(application.rejectionReasonId),
    tx.select({ reason: conclusionRenewal.rejectionReasonId, times: count() }).from(conclusionRenewal).where(and(isNotNull(conclusionRenewal.rejectionReasonId), within(conclusionRenewal.closedAt, period))).groupBy(conclusionRenewal.rejectionReasonId),
    refusedGuardianships(tx, period),
    tx.select({ reason: enrolment.reasonId, times: count() }).from(enrolment).where(within(enrolment.closedAt, period)).groupBy(enrolment.reasonId),
  ]);
  const timesOf = new Map<string | null, number>();
  for (const { reason: id, times } of counted.flat()) timesOf.set(id, (timesOf.get(id) ?? 0) + times);
  const reasons = await tx.select({ id: reason.id, of: reason.kind, text: reason.text }).from(reason).where(eq(reason.cityId, period.cityId)).orderBy(sql`array_position(array['REJECTION', 'GUARDIANSHIP_REFUSAL', 'ENROLMENT_REFUSAL', 'DISENROLMENT'], ${reason.kind})`, asc(reason.sortOrder), asc(reason.id));
  return reasons.flatMap(({ id, of, text }) => {
    const times = timesOf.get(id) ?? 0;
    return times === 0 ? [] : [{ head: { kind: 'reason', of, text }, cells: [times] } satisfies ReportRow];
  });
}

/** Out of the audit log: another proof takes the refusal off the guardianship itself (C3). */
function refusedGuardianships(tx: ReadTx, period: CityPeriod) {
  const given = sql<string | null>`${audit.details} ->> 'reason'`;
  return tx.select({ reason: given, times: count() }).from(audit).where(and(eq(audit.action, 'guardianship.decided'), isNotNull(given), within(audit.at, period))).groupBy(given);
}
