import type { ReadTx } from '@balabaqsha/db';
import { application, enrolment, guardianship, reason } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import { within, type CityPeriod } from './period.ts';

/** Reasons that were given in the period, in the order of the city's lists: rejections (Q5), guardianships (C3), kindergartens' refusals (E2), disenrolments (E7). */
export async function refusalReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const counted = await Promise.all([
    tx.select({ reason: application.rejectionReasonId, times: count() }).from(application).where(and(eq(application.cityId, period.cityId), eq(application.archiveReason, 'REJECTED'), within(application.reviewedAt, period))).groupBy(application.rejectionReasonId),
    tx.select({ reason: guardianship.refusalReasonId, times: count() }).from(guardianship).where(and(eq(guardianship.state, 'REFUSED'), within(guardianship.decidedAt, period))).groupBy(guardianship.refusalReasonId),
    tx.select({ reason: enrolment.reasonId, times: count() }).from(enrolment).where(within(enrolment.closedAt, period)).groupBy(enrolment.reasonId),
  ]);
  const timesOf = new Map(counted.flat().map(({ reason: id, times }) => [id, times]));
  const reasons = await tx.select({ id: reason.id, of: reason.kind, text: reason.text }).from(reason).where(eq(reason.cityId, period.cityId)).orderBy(sql`array_position(array['REJECTION', 'GUARDIANSHIP_REFUSAL', 'ENROLMENT_REFUSAL', 'DISENROLMENT'], ${reason.kind})`, asc(reason.sortOrder), asc(reason.id));
  return reasons.flatMap(({ id, of, text }) => {
    const times = timesOf.get(id) ?? 0;
    return times === 0 ? [] : [{ head: { kind: 'reason', of, text }, cells: [times] } satisfies ReportRow];
  });
}
