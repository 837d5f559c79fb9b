import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { CORRECTION_TYPES, type CityId, type CorrectionType, type StaffId } from '@balabaqsha/domain';
import { city, type Trilingual } from './city.ts';
import { jsonAtMost, oneOf } from './checks.ts';
import { id, instant, localDate } from './columns.ts';
import { staff } from './staff.ts';

/**
 * What a city says of a correction type from a day on (Q2). Of each type the newest row whose day has come holds. Rows never
 * change and never go: one that was taken back before its day is crossed out.
 */
export const correctionTypeOffer = pgTable(
  'correction_type_offer',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    correctionType: text('correction_type').$type<CorrectionType>().notNull(),
    effectiveFrom: localDate('effective_from').notNull(),
    offered: boolean('offered').notNull(),
    explanation: jsonb('explanation').$type<Trilingual>().notNull(),
    sortOrder: integer('sort_order').notNull(),
    createdBy: uuid('created_by').$type<StaffId>().notNull().references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    uniqueIndex('correction_type_offer_effective').on(t.cityId, t.correctionType, t.effectiveFrom).where(sql`${t.cancelledAt} is null`),
    index('correction_type_offer_city').on(t.cityId, t.createdAt),
    index('correction_type_offer_created_by').on(t.createdBy),
    index('correction_type_offer_cancelled_by').on(t.cancelledBy).where(sql`${t.cancelledBy} is not null`),
    check('correction_type_offer_type', oneOf(t.correctionType, CORRECTION_TYPES)),
    check('correction_type_offer_explanation', jsonAtMost(t.explanation, 1800)),
    check('correction_type_offer_order', sql`${t.sortOrder} between 1 and 99`),
    check('correction_type_offer_cancelled', sql`(${t.cancelledAt} is null) = (${t.cancelledBy} is null)`),
    // Never retroactive: written and taken back before the day in Almaty on which it begins.
    check('correction_type_offer_ahead', sql`(${t.createdAt} at time zone 'Asia/Almaty')::date < ${t.effectiveFrom}`),
    check('correction_type_offer_cancelled_ahead', sql`${t.cancelledAt} is null or (${t.cancelledAt} at time zone 'Asia/Almaty')::date < ${t.effectiveFrom}`),
  ],
);
