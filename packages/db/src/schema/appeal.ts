import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { APPEAL_STATES, appealLifecycle, type AppealId, type AppealState, type ApplicationId, type CityId, type FileId, type StaffId, type VoucherId } from '@balabaqsha/domain';
import { application } from './application.ts';
import { atMost, codeList, oneOf } from './checks.ts';
import { city } from './city.ts';
import { id, instant, NO_CITY } from './columns.ts';
import { file } from './file.ts';
import { staff } from './staff.ts';
import { voucher } from './voucher.ts';

/** What a guardian says against an annulment, and what an officer answers (V13). A trigger keeps it to annulments by a deadline, and what was decided as it is. */
export const appeal = pgTable(
  'appeal',
  {
    id: id().$type<AppealId>(),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    /** The application's, copied by a trigger: officers read theirs city by city. */
    cityId: uuid('city_id').$type<CityId>().notNull().default(NO_CITY).references(() => city.id),
    /** The annulled one; one appeal for each. */
    voucherId: uuid('voucher_id').$type<VoucherId>().notNull().unique().references(() => voucher.id),
    state: text('state').$type<AppealState>().notNull(),
    text: text('text').notNull(),
    fileId: uuid('file_id').$type<FileId>().references(() => file.id),
    sentAt: instant('sent_at').notNull(),
    /** When it was decided or lapsed. */
    closedAt: instant('closed_at'),
    decidedBy: uuid('decided_by').$type<StaffId>().references(() => staff.id),
    /** The officer's reason, in his own words. */
    answer: text('answer'),
  },
  (t) => [
    index('appeal_application').on(t.applicationId, t.sentAt),
    index('appeal_pending').on(t.cityId, t.sentAt, t.id).where(sql`${t.state} = 'PENDING'`),
    index('appeal_closed').on(t.cityId, t.closedAt, t.id).where(sql`${t.closedAt} is not null`),
    index('appeal_file').on(t.fileId).where(sql`${t.fileId} is not null`),
    index('appeal_decided_by').on(t.decidedBy).where(sql`${t.decidedBy} is not null`),
    check('appeal_state', oneOf(t.state, APPEAL_STATES)),
    check('appeal_text', sql`length(btrim(${t.text})) > 0`),
    check('appeal_text_length', atMost(t.text, 3000)),
    check('appeal_answer', atMost(t.answer, 1000)),
    check('appeal_closed', sql`(${t.state} = 'PENDING') = (${t.closedAt} is null)`),
    check('appeal_order', sql`${t.closedAt} is null or ${t.closedAt} >= ${t.sentAt}`),
    check('appeal_decided', sql`(${t.state} in (${codeList(appealLifecycle.categories.decided)})) = (${t.decidedBy} is not null and ${t.answer} is not null)`),
  ],
);
