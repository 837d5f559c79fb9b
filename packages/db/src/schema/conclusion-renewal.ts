import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { RENEWAL_STATES, renewalLifecycle, type ApplicationId, type FileId, type RenewalId, type RenewalState, type StaffId } from '@balabaqsha/domain';
import { application } from './application.ts';
import { reason } from './city.ts';
import { atMost, codeList, oneOf } from './checks.ts';
import { id, instant, localDate } from './columns.ts';
import { file } from './file.ts';
import { staff } from './staff.ts';

/** A new conclusion attached to an application; once confirmed it stands in the application itself (Q10). */
export const conclusionRenewal = pgTable(
  'conclusion_renewal',
  {
    id: id().$type<RenewalId>(),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    state: text('state').$type<RenewalState>().notNull(),
    conclusionNumber: text('conclusion_number').notNull(),
    conclusionIssuedOn: localDate('conclusion_issued_on').notNull(),
    conclusionValidUntil: localDate('conclusion_valid_until').notNull(),
    conclusionFileId: uuid('conclusion_file_id').$type<FileId>().notNull().references(() => file.id),
    attachedAt: instant('attached_at').notNull(),
    /** When it was decided, replaced or lapsed. */
    closedAt: instant('closed_at'),
    decidedBy: uuid('decided_by').$type<StaffId>().references(() => staff.id),
    /** Of a confirmed one: the document that stood in the application until then. */
    replacedFileId: uuid('replaced_file_id').$type<FileId>().references(() => file.id),
    rejectionReasonId: uuid('rejection_reason_id').references(() => reason.id),
    rejectionComment: text('rejection_comment'),
  },
  (t) => [
    uniqueIndex('conclusion_renewal_one_pending').on(t.applicationId).where(sql`${t.state} = 'PENDING'`),
    index('conclusion_renewal_application').on(t.applicationId, t.attachedAt),
    index('conclusion_renewal_review').on(t.attachedAt).where(sql`${t.state} = 'PENDING'`),
    index('conclusion_renewal_file').on(t.conclusionFileId),
    index('conclusion_renewal_decided_by').on(t.decidedBy, t.closedAt).where(sql`${t.decidedBy} is not null`),
    index('conclusion_renewal_replaced_file').on(t.replacedFileId).where(sql`${t.replacedFileId} is not null`),
    index('conclusion_renewal_rejection_reason').on(t.rejectionReasonId).where(sql`${t.rejectionReasonId} is not null`),
    check('conclusion_renewal_state', oneOf(t.state, RENEWAL_STATES)),
    check('conclusion_renewal_dates', sql`${t.conclusionValidUntil} >= ${t.conclusionIssuedOn}`),
    check('conclusion_renewal_number', atMost(t.conclusionNumber, 60)),
    check('conclusion_renewal_comment_length', atMost(t.rejectionComment, 1000)),
    check('conclusion_renewal_closed', sql`(${t.state} = 'PENDING') = (${t.closedAt} is null)`),
    check('conclusion_renewal_decided', sql`(${t.state} in (${codeList(renewalLifecycle.categories.decided)})) = (${t.decidedBy} is not null)`),
    check('conclusion_renewal_replaced', sql`(${t.state} = 'CONFIRMED') = (${t.replacedFileId} is not null)`),
    check('conclusion_renewal_rejection', sql`(${t.state} = 'REJECTED') = (${t.rejectionReasonId} is not null)`),
    check('conclusion_renewal_comment', sql`${t.rejectionComment} is null or ${t.state} = 'REJECTED'`),
  ],
);
