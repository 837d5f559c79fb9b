import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, type ApplicationEvent, type CityId, type CorrectionType, type InstructionLanguage, type LaneId, type ToldStep } from '@balabaqsha/domain';
import { allOf, oneOf } from './checks.ts';
import { city } from './city.ts';
import { instant, localDate } from './columns.ts';
import { lane } from './lane.ts';

/**
 * What happened in a city in a month that is over, by correction type. Nothing happens in a past month any more, so each
 * is counted once and a forecast never reads the history of years again.
 */
export const cityMonth = pgTable(
  'city_month',
  {
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    /** `YYYY-MM`, by Almaty's calendar. */
    month: text('month').notNull(),
    correctionType: text('correction_type').$type<CorrectionType>().notNull(),
    /** How often each event happened; those that did not are left out. */
    events: jsonb('events').$type<Partial<Record<ApplicationEvent, number>>>().notNull(),
    /** When the month ended: in the queue, with a voucher that was not used yet, in a seat. */
    waiting: integer('waiting').notNull(),
    vouchersOut: integer('vouchers_out').notNull(),
    enrolled: integer('enrolled').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.month, t.correctionType] }),
    check('city_month_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check('city_month_correction_type', oneOf(t.correctionType, CORRECTION_TYPES)),
  ],
);

/** The newest forecast of a city: when it was made and what it was made from. */
export const cityForecast = pgTable('city_forecast', {
  cityId: uuid('city_id').$type<CityId>().primaryKey().references(() => city.id),
  madeAt: instant('made_at').notNull(),
  /** Of the way in which it was made; another one is not told any more. */
  version: integer('version').notNull(),
  /** SHA-256 of groups, policy and calendar: where it is another now, the forecast is made anew. */
  madeFrom: text('made_from').notNull(),
  seats: integer('seats').notNull(),
  enrolled: integer('enrolled').notNull(),
  vouchersOut: integer('vouchers_out').notNull(),
  waiting: integer('waiting').notNull(),
  /** Complete months of history that were known. */
  months: integer('months').notNull(),
});

/**
 * The newest forecast for the places of a lane, for children who need the same seats and reach the age limit on the same
 * day: a card reads one row and finds its ticket in the steps. Numbers of places and months, nobody's data.
 */
export const laneForecast = pgTable(
  'lane_forecast',
  {
    laneId: integer('lane_id').$type<LaneId>().notNull().references(() => lane.id),
    /** Languages that suit, in the order of the alphabet. */
    languages: text('languages').array().$type<InstructionLanguage[]>().notNull(),
    agesOutOn: localDate('ages_out_on').notNull(),
    madeAt: instant('made_at').notNull(),
    version: integer('version').notNull(),
    steps: jsonb('steps').$type<ToldStep[]>().notNull(),
    /** Whether all who waited were counted: in a very long queue only those in front are. */
    complete: boolean('complete').notNull(),
    /** Complete months of history, and the vouchers of the correction type in them. */
    months: integer('months').notNull(),
    offers: integer('offers').notNull(),
    /** Children who left, in the last 12 months, a group that is suitable now. */
    seatsFreed: integer('seats_freed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.laneId, t.languages, t.agesOutOn] }),
    check('lane_forecast_languages', sql`cardinality(${t.languages}) > 0 and ${allOf(t.languages, INSTRUCTION_LANGUAGES)}`),
  ],
);
