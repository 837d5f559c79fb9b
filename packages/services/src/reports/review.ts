import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, asc, eq, or } from 'drizzle-orm';
import { countIf, daysAt, within, type CityPeriod } from './period.ts';

/** Review (Q4–Q5) by correction type: decisions of the period, how long they took from the sending, and what awaits one now. */
export async function reviewReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const decided = within(application.reviewedAt, period);
  const isRejected = eq(application.archiveReason, 'REJECTED');
  const awaits = eq(application.state, 'AWAITING_REVIEW');
  const rejected = countIf(and(decided, isRejected));
  const rows = await tx
    .select({
      correctionType: application.correctionType,
      decisions: countIf(decided),
      rejected,
      medianDays: daysAt(0.5, application.submittedAt, application.reviewedAt, decided),
      slowDays: daysAt(0.9, application.submittedAt, application.reviewedAt, decided),
      awaiting: countIf(awaits),
    })
    .from(application)
    .where(and(eq(application.cityId, period.cityId), or(decided, awaits)))
    .groupBy(application.correctionType)
    .orderBy(asc(application.correctionType));
  return rows.map(({ correctionType, decisions, rejected: refused, medianDays, slowDays, awaiting }) => ({
    head: { kind: 'correctionType', correctionType },
    cells: [decisions - refused, refused, medianDays, slowDays, awaiting],
  }));
}
