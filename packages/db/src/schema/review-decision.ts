import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { REVIEW_DECISION_STATES, VERDICTS, type ApplicationId, type DecisionId, type RenewalId, type ReviewDecisionState, type StaffId, type Verdict } from '@balabaqsha/domain';
import { application } from './application.ts';
import { reason } from './city.ts';
import { atMost, oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { conclusionRenewal } from './conclusion-renewal.ts';
import { staff } from './staff.ts';

/**
 * What a reviewer decided, on an application or on a new conclusion of one. Until `takes_effect_at` nothing has happened to
 * the application and he can take it back (see docs/decisions). A trigger keeps it as it was made.
 */
export const reviewDecision = pgTable(
  'review_decision',
  {
    id: id().$type<DecisionId>(),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    /** The new conclusion that it is on; without one it is on the application itself. */
    renewalId: uuid('renewal_id').$type<RenewalId>().references(() => conclusionRenewal.id),
    verdict: text('verdict').$type<Verdict>().notNull(),
    reasonId: uuid('reason_id').references(() => reason.id),
    /** Goes to the application when the decision is carried out, and is nowhere else then. */
    comment: text('comment'),
    decidedBy: uuid('decided_by').$type<StaffId>().notNull().references(() => staff.id),
    decidedAt: instant('decided_at').notNull(),
    takesEffectAt: instant('takes_effect_at').notNull(),
    state: text('state').$type<ReviewDecisionState>().notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('review_decision_one_on_application').on(t.applicationId).where(sql`${t.state} = 'PENDING' and ${t.renewalId} is null`),
    uniqueIndex('review_decision_one_on_renewal').on(t.renewalId).where(sql`${t.state} = 'PENDING' and ${t.renewalId} is not null`),
    index('review_decision_due').on(t.takesEffectAt).where(sql`${t.state} = 'PENDING'`),
    index('review_decision_application').on(t.applicationId),
    index('review_decision_renewal').on(t.renewalId).where(sql`${t.renewalId} is not null`),
    index('review_decision_reason').on(t.reasonId).where(sql`${t.reasonId} is not null`),
    index('review_decision_decided_by').on(t.decidedBy, t.decidedAt),
    check('review_decision_verdict', oneOf(t.verdict, VERDICTS)),
    check('review_decision_state', oneOf(t.state, REVIEW_DECISION_STATES)),
    check('review_decision_reason', sql`(${t.verdict} = 'REJECTED') = (${t.reasonId} is not null)`),
    check('review_decision_comment', sql`${t.comment} is null or (${t.verdict} = 'REJECTED' and ${t.state} = 'PENDING')`),
    check('review_decision_comment_length', atMost(t.comment, 1000)),
    check('review_decision_closed', sql`(${t.state} = 'PENDING') = (${t.closedAt} is null)`),
    check('review_decision_window', sql`${t.takesEffectAt} >= ${t.decidedAt}`),
    check('review_decision_in_time', sql`${t.state} <> 'UNDONE' or ${t.closedAt} < ${t.takesEffectAt}`),
    check('review_decision_not_early', sql`${t.state} <> 'CARRIED_OUT' or ${t.closedAt} >= ${t.takesEffectAt}`),
  ],
);

/** Who looks at an application at the moment, so that two reviewers do not work on the same one unawares. It locks nothing. */
export const reviewPresence = pgTable(
  'review_presence',
  {
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    /** A row whose instant has passed says nothing any more. */
    seenUntil: instant('seen_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.staffId] }), index('review_presence_staff').on(t.staffId)],
);
