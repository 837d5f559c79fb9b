import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { LOCALES, RESET_KINDS, SECOND_FACTOR_RESET_STATES, secondFactorResetLifecycle, type Locale, type ResetKind, type SecondFactorResetState, type StaffId } from '@balabaqsha/domain';
import { atMost, codeList, oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { staff } from './staff.ts';

/** An employee's second factor, or his password with it, set up anew: asked for by one administrator, decided by another, never by himself (S2). */
export const secondFactorReset = pgTable(
  'second_factor_reset',
  {
    id: id(),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    kind: text('kind').$type<ResetKind>().notNull(),
    state: text('state').$type<SecondFactorResetState>().notNull(),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by').$type<StaffId>().notNull().references(() => staff.id),
    askedAt: instant('asked_at').notNull(),
    /** Until when it can be decided; once approved, until when the authenticator can be set up. */
    expiresAt: instant('expires_at').notNull(),
    decidedBy: uuid('decided_by').$type<StaffId>().references(() => staff.id),
    decidedAt: instant('decided_at'),
    /** Of `ACCESS`: where the code goes once it is approved, a mobile number as E.164, and in which language. Both administrators saw it. */
    phone: text('phone'),
    locale: text('locale').$type<Locale>(),
    /** Of `SECOND_FACTOR`: SHA-256 of the code that the employee is told by word of mouth, hexadecimal. */
    codeHash: text('code_hash'),
    /** SHA-256 of the ticket between the two steps of setting up, and the secret that waits for its first code. */
    ticketHash: text('ticket_hash').unique('second_factor_reset_ticket'),
    pendingSecret: text('pending_secret'),
  },
  (t) => [
    uniqueIndex('second_factor_reset_open').on(t.staffId).where(sql`${t.state} in (${codeList(secondFactorResetLifecycle.categories.open)})`),
    index('second_factor_reset_staff').on(t.staffId),
    index('second_factor_reset_asked_by').on(t.askedBy),
    index('second_factor_reset_decided_by').on(t.decidedBy).where(sql`${t.decidedBy} is not null`),
    check('second_factor_reset_kind', oneOf(t.kind, RESET_KINDS)),
    check('second_factor_reset_locale', oneOf(t.locale, LOCALES)),
    check('second_factor_reset_phone', sql`${t.phone} ~ '^\\+7[0-9]{10}$'`),
    check('second_factor_reset_where_to', sql`(${t.kind} = 'ACCESS') = (${t.phone} is not null) and (${t.kind} = 'ACCESS') = (${t.locale} is not null)`),
    check('second_factor_reset_state', oneOf(t.state, SECOND_FACTOR_RESET_STATES)),
    check('second_factor_reset_reason', sql`length(btrim(${t.reason})) > 0`),
    check('second_factor_reset_reason_length', atMost(t.reason, 500)),
    check('second_factor_reset_two_people', sql`${t.decidedBy} <> ${t.askedBy}`),
    check('second_factor_reset_not_his_own', sql`${t.askedBy} <> ${t.staffId} and ${t.decidedBy} <> ${t.staffId}`),
    check('second_factor_reset_decided', sql`(${t.decidedBy} is null) = (${t.decidedAt} is null) and (${t.state} in ('PENDING', 'LAPSED') or ${t.decidedBy} is not null)`),
    check('second_factor_reset_pending', sql`${t.state} <> 'PENDING' or ${t.decidedBy} is null`),
    check('second_factor_reset_code', sql`case ${t.kind} when 'ACCESS' then ${t.codeHash} is null else ${t.state} not in ('APPROVED', 'USED') or ${t.codeHash} is not null end`),
  ],
);
