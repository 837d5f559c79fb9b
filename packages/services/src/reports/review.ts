import type { ReadTx } from '@balabaqsha/db';
import { application, conclusionRenewal } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { countIf, daysAt, within, type CityPeriod } from './period.ts';

/**
 * Review (Q4, Q5, Q10) by correction type: decisions of the period on applications and on new conclusions, which stand in the
 * same inbox, how long they took from the sending, and what awaits one now.
 */
export async function reviewReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const reviewed = unionAll(applicationsIn(tx, period), renewalsIn(tx, period)).as('reviewed');
  const decided = isNotNull(reviewed.decidedAt);
  const rows = await tx
    .select({
      correctionType: reviewed.correctionType,
      decisions: countIf(decided),
      rejected: countIf(and(decided, reviewed.isRejected)),
      medianDays: daysAt(0.5, reviewed.sentAt, reviewed.decidedAt),
      slowDays: daysAt(0.9, reviewed.sentAt, reviewed.decidedAt),
      awaiting: countIf(reviewed.awaits),
    })
    .from(reviewed)
    .groupBy(reviewed.correctionType)
    .orderBy(asc(reviewed.correctionType));
  return rows.map(({ correctionType, decisions, rejected, medianDays, slowDays, awaiting }) => ({
    head: { kind: 'correctionType', correctionType },
    cells: [decisions - rejected, rejected, medianDays, slowDays, awaiting],
  }));
}

/** Applications with when each was sent and, if that was in the period, decided on. */
function applicationsIn(tx: ReadTx, period: CityPeriod) {
  const decided = within(application.reviewedAt, period);
  const awaits = eq(application.state, 'AWAITING_REVIEW');
  return tx
    .select({
      correctionType: application.correctionType,
      sentAt: sql<Date>`${application.submittedAt}`.as('sent_at'),
      decidedAt: sql<Date | null>`case when ${decided} then ${application.reviewedAt} end`.as('decided_at'),
      isRejected: sql<boolean>`coalesce(${application.archiveReason} = 'REJECTED', false)`.as('is_rejected'),
      awaits: sql<boolean>`${awaits}`.as('awaits'),
    })
    .from(application)
    .where(and(eq(application.cityId, period.cityId), or(decided, awaits)));
}

/** The same of new conclusions; one that was replaced or lapsed had no decision. */
function renewalsIn(tx: ReadTx, period: CityPeriod) {
  const decided = and(isNotNull(conclusionRenewal.decidedBy), within(conclusionRenewal.closedAt, period));
  const awaits = eq(conclusionRenewal.state, 'PENDING');
  return tx
    .select({
      correctionType: application.correctionType,
      sentAt: sql<Date>`${conclusionRenewal.attachedAt}`.as('sent_at'),
      decidedAt: sql<Date | null>`case when ${decided} then ${conclusionRenewal.closedAt} end`.as('decided_at'),
      isRejected: sql<boolean>`${conclusionRenewal.state} = 'REJECTED'`.as('is_rejected'),
      awaits: sql<boolean>`${awaits}`.as('awaits'),
    })
    .from(conclusionRenewal)
    .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
    .where(and(eq(application.cityId, period.cityId), or(decided, awaits)));
}
