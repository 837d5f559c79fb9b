import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { CITY_FEATURES, FEATURES, type CityId, type Feature, type StaffId } from '@balabaqsha/domain';
import { atMost, codeList, oneOf } from './checks.ts';
import { city } from './city.ts';
import { id, instant } from './columns.ts';
import { staff } from './staff.ts';

/** A time for which a feature is off, everywhere or in a city. Rows stay; only their end is written, once. */
export const featurePause = pgTable(
  'feature_pause',
  {
    id: id(),
    feature: text('feature').$type<Feature>().notNull(),
    cityId: uuid('city_id').$type<CityId>().references(() => city.id),
    offFrom: instant('off_from').notNull(),
    offUntil: instant('off_until'),
    why: text('why').notNull(),
    createdBy: uuid('created_by').$type<StaffId>().notNull().references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    /** When it was ended early, or taken note of that its time is over: then nobody ended it. */
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    // One at a time: whoever switches off what somebody has just switched off finds the other's.
    uniqueIndex('feature_pause_everywhere').on(t.feature).where(sql`${t.endedAt} is null and ${t.cityId} is null`),
    uniqueIndex('feature_pause_in_city').on(t.feature, t.cityId).where(sql`${t.endedAt} is null and ${t.cityId} is not null`),
    index('feature_pause_city').on(t.cityId).where(sql`${t.cityId} is not null`),
    index('feature_pause_created_by').on(t.createdBy),
    index('feature_pause_ended_by').on(t.endedBy).where(sql`${t.endedBy} is not null`),
    check('feature_pause_feature', oneOf(t.feature, FEATURES)),
    check('feature_pause_scope', sql`${t.cityId} is null or ${t.feature} in (${codeList(CITY_FEATURES)})`),
    check('feature_pause_times', sql`${t.offUntil} is null or ${t.offFrom} < ${t.offUntil}`),
    check('feature_pause_why', sql`length(btrim(${t.why})) > 0`),
    check('feature_pause_why_length', atMost(t.why, 500)),
    check('feature_pause_ended', sql`(${t.endedBy} is null or ${t.endedAt} is not null) and (${t.endedAt} is null or ${t.endedBy} is not null or ${t.endedAt} = ${t.offUntil})`),
  ],
);
