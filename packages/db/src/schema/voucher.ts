import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ANNULMENT_REASONS, VOUCHER_STATES, type AnnulmentReason, type ApplicationId, type CityId, type VoucherId, type VoucherState } from '@balabaqsha/domain';
import { application } from './application.ts';
import { city } from './city.ts';
import { id, instant, NO_CITY } from './columns.ts';
import { oneOf } from './checks.ts';

/** The right to a seat, with its deadlines (V2–V8). Deadlines are computed once by the domain and kept. */
export const voucher = pgTable(
  'voucher',
  {
    id: id().$type<VoucherId>(),
    /** What the public check page knows it by (V12). */
    code: text('code').notNull().unique(),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    /** The application's, copied by a trigger: deadlines are swept city by city. */
    cityId: uuid('city_id').$type<CityId>().notNull().default(NO_CITY).references(() => city.id),
    state: text('state').$type<VoucherState>().notNull(),
    annulmentReason: text('annulment_reason').$type<AnnulmentReason>(),
    offeredAt: instant('offered_at').notNull(),
    respondBy: instant('respond_by').notNull(),
    acceptedAt: instant('accepted_at'),
    enrolBy: instant('enrol_by'),
    /** From when the extension may be taken (V7). */
    extensionOpensAt: instant('extension_opens_at'),
    extensionToldAt: instant('extension_told_at'),
    extendedAt: instant('extended_at'),
    usedAt: instant('used_at'),
    annulledAt: instant('annulled_at'),
    /** Next reminders (V11); emptied when sent. */
    halfReminderAt: instant('half_reminder_at'),
    lastDayReminderAt: instant('last_day_reminder_at'),
  },
  (t) => [
    uniqueIndex('voucher_one_live').on(t.applicationId).where(sql`${t.state} in ('OFFERED', 'ACCEPTED')`),
    index('voucher_application').on(t.applicationId),
    // The orders of the officers' list: newest first, of all or of one state; the two below are its order by deadline.
    index('voucher_by_city').on(t.cityId, t.offeredAt, t.id),
    index('voucher_by_state').on(t.cityId, t.state, t.offeredAt, t.id),
    index('voucher_respond_by').on(t.cityId, t.respondBy, t.id).where(sql`${t.state} = 'OFFERED'`),
    index('voucher_enrol_by').on(t.cityId, t.enrolBy, t.id).where(sql`${t.state} = 'ACCEPTED'`),
    index('voucher_half_reminder').on(t.halfReminderAt).where(sql`${t.halfReminderAt} is not null`),
    index('voucher_last_day_reminder').on(t.lastDayReminderAt).where(sql`${t.lastDayReminderAt} is not null`),
    check('voucher_state', oneOf(t.state, VOUCHER_STATES)),
    check('voucher_annulment', sql`(${t.state} = 'ANNULLED') = (${t.annulmentReason} is not null and ${t.annulledAt} is not null)`),
    check('voucher_annulment_reason', sql`${t.annulmentReason} is null or ${oneOf(t.annulmentReason, ANNULMENT_REASONS)}`),
    check('voucher_accepted', sql`${t.state} <> 'ACCEPTED' or (${t.acceptedAt} is not null and ${t.enrolBy} is not null)`),
    check('voucher_used', sql`(${t.state} = 'USED') = (${t.usedAt} is not null)`),
    check('voucher_order', sql`${t.respondBy} > ${t.offeredAt} and (${t.enrolBy} is null or ${t.enrolBy} > ${t.acceptedAt})`),
  ],
);

export const ADVANCEMENT_CAUSES = ['CONFIRMATION', 'RESTORED', 'SEAT_FREED', 'VOUCHER_DEAD', 'CAPACITY', 'DAY_START', 'OFFICER'] as const;
export type AdvancementCause = (typeof ADVANCEMENT_CAUSES)[number];

/** One run of queue advancement: what it saw and what it did (V1, V2). */
export const advancementRun = pgTable(
  'advancement_run',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    at: instant('at').notNull(),
    cause: text('cause').$type<AdvancementCause>().notNull(),
    seatsFree: integer('seats_free').notNull(),
    vouchersOut: integer('vouchers_out').notNull(),
    offered: integer('offered').notNull(),
    /** Numbers of the applications that got a voucher, in queue order. */
    offeredTo: bigint('offered_to', { mode: 'number' }).array().notNull().default([]),
    /** Application number and why it was passed over, in queue order. */
    passedOver: jsonb('passed_over').$type<{ number: number; reason: string }[]>().notNull(),
  },
  (t) => [index('advancement_run_city').on(t.cityId, t.id), check('advancement_run_cause', oneOf(t.cause, ADVANCEMENT_CAUSES))],
);
