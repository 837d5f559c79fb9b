import { boolean, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { CityId, StaffId, VoucherPolicy } from '@balabaqsha/domain';
import { id, instant, localDate } from './columns.ts';
import { atMost, jsonAtMost, oneOf } from './checks.ts';
import { staff } from './staff.ts';

/** Names and texts that a city gives in three languages. */
export interface Trilingual {
  ru: string;
  kk: string;
  en: string;
}

export const city = pgTable(
  'city',
  {
    id: id().$type<CityId>(),
    code: text('code').notNull().unique(),
    name: jsonb('name').$type<Trilingual>().notNull(),
    /** Open to guardians. A trigger lets it become so only where the city has what it needs (`CITY_CHECKS`). */
    live: boolean('live').notNull(),
    /** The day on which it opens or has opened; empty where none is set, and for what was open from the first. */
    liveFrom: localDate('live_from'),
    latitude: text('latitude').notNull(),
    longitude: text('longitude').notNull(),
    /** Numbers of its contact centre as people write them (P6); empty for the country's. */
    phone: text('phone'),
    whatsapp: text('whatsapp'),
    /** Counts the changes, so that nobody overwrites what he has not seen. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('city_code', atMost(t.code, 40)),
    check('city_name', jsonAtMost(t.name, 400)),
    check('city_latitude', atMost(t.latitude, 25)),
    check('city_longitude', atMost(t.longitude, 25)),
    check('city_phone', atMost(t.phone, 30)),
    check('city_whatsapp', atMost(t.whatsapp, 30)),
  ],
);

export const district = pgTable(
  'district',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    code: text('code').notNull(),
    name: jsonb('name').$type<Trilingual>().notNull(),
  },
  (t) => [
    unique('district_code').on(t.cityId, t.code),
    unique('district_city').on(t.id, t.cityId),
    check('district_code_length', atMost(t.code, 40)),
    check('district_name', jsonAtMost(t.name, 400)),
  ],
);

/**
 * What a city may change without a release. The row in force is the newest whose date has come. Rows never change and never go:
 * one that was taken back before its day is crossed out.
 */
export const policy = pgTable(
  'policy',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    effectiveFrom: localDate('effective_from').notNull(),
    voucher: jsonb('voucher').$type<Partial<VoucherPolicy>>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** `null` for what the city began with. */
    createdBy: uuid('created_by').$type<StaffId>().references(() => staff.id),
    /** Why the officer changed it, in his own words. */
    why: text('why'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    uniqueIndex('policy_effective').on(t.cityId, t.effectiveFrom).where(sql`${t.cancelledAt} is null`),
    index('policy_city').on(t.cityId, t.createdAt),
    index('policy_created_by').on(t.createdBy).where(sql`${t.createdBy} is not null`),
    index('policy_cancelled_by').on(t.cancelledBy).where(sql`${t.cancelledBy} is not null`),
    check('policy_why', atMost(t.why, 500)),
    check('policy_author', sql`(${t.createdBy} is null) = (${t.why} is null)`),
    check('policy_cancelled', sql`(${t.cancelledAt} is null) = (${t.cancelledBy} is null)`),
    // Never retroactive: written and taken back before the day in Almaty on which it begins.
    check('policy_ahead', sql`${t.createdBy} is null or (${t.createdAt} at time zone 'Asia/Almaty')::date < ${t.effectiveFrom}`),
    check('policy_cancelled_ahead', sql`${t.cancelledAt} is null or (${t.cancelledAt} at time zone 'Asia/Almaty')::date < ${t.effectiveFrom}`),
  ],
);

/**
 * Days off and working weekends that officers add (K2); without a city they hold for the whole country. A day that was taken
 * back stays, crossed out.
 */
export const calendarAddition = pgTable(
  'calendar_addition',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().references(() => city.id),
    date: localDate('date').notNull(),
    working: boolean('working').notNull(),
    name: text('name').notNull(),
    createdBy: uuid('created_by').$type<StaffId>().references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    uniqueIndex('calendar_addition_date').on(t.cityId, t.date).where(sql`${t.cancelledAt} is null and ${t.cityId} is not null`),
    uniqueIndex('calendar_addition_country_date').on(t.date).where(sql`${t.cancelledAt} is null and ${t.cityId} is null`),
    index('calendar_addition_city').on(t.cityId, t.date),
    index('calendar_addition_created_by').on(t.createdBy).where(sql`${t.createdBy} is not null`),
    index('calendar_addition_cancelled_by').on(t.cancelledBy).where(sql`${t.cancelledBy} is not null`),
    check('calendar_addition_cancelled', sql`(${t.cancelledAt} is null) = (${t.cancelledBy} is null)`),
    // What has passed stays as it was lived.
    check('calendar_addition_cancelled_ahead', sql`${t.cancelledAt} is null or (${t.cancelledAt} at time zone 'Asia/Almaty')::date <= ${t.date}`),
    check('calendar_addition_name', atMost(t.name, 120)),
  ],
);

/**
 * Reasons for refusing, in three languages, versioned by their dates (C3, Q5, E2, E7). Guardians were told the words, so they
 * never change: other words are a new version that replaces the old one.
 */
export const REASON_KINDS = ['REJECTION', 'GUARDIANSHIP_REFUSAL', 'ENROLMENT_REFUSAL', 'DISENROLMENT'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export const reason = pgTable(
  'reason',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    kind: text('kind').$type<ReasonKind>().notNull(),
    text: jsonb('text').$type<Trilingual>().notNull(),
    sortOrder: integer('sort_order').notNull(),
    validFrom: localDate('valid_from').notNull(),
    validTo: localDate('valid_to'),
    /** The version before this one. */
    replacesId: uuid('replaces_id').unique('reason_replaces').references((): AnyPgColumn => reason.id),
    /** `null` for what the city began with. */
    createdBy: uuid('created_by').$type<StaffId>().references(() => staff.id),
    createdAt: instant('created_at'),
  },
  (t) => [
    check('reason_kind', oneOf(t.kind, REASON_KINDS)),
    check('reason_period', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    check('reason_text', jsonAtMost(t.text, 700)),
    check('reason_author', sql`(${t.createdBy} is null) = (${t.createdAt} is null)`),
    index('reason_city').on(t.cityId, t.kind),
    index('reason_created_by').on(t.createdBy).where(sql`${t.createdBy} is not null`),
  ],
);
