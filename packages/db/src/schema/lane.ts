import { bigint, check, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { CORRECTION_TYPES, QUEUE_TYPES, type CityId, type CorrectionType, type LaneId, type QueueType } from '@balabaqsha/domain';
import { oneOf } from './checks.ts';
import { city } from './city.ts';
import { instant } from './columns.ts';

/**
 * One ordered line of applications (Q1). A trigger gives each application that is sent the lane's next ticket and makes
 * the lane where there is none yet; the row's lock is what brings senders of one lane into one order.
 */
export const lane = pgTable(
  'lane',
  {
    id: integer('id').$type<LaneId>().primaryKey().generatedAlwaysAsIdentity(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    queueType: text('queue_type').$type<QueueType>().notNull(),
    correctionType: text('correction_type').$type<CorrectionType>().notNull(),
    birthYear: integer('birth_year').notNull(),
    /** Tickets are 1, 2, 3 … without gaps, in the order of submission. */
    lastTicket: integer('last_ticket').notNull(),
    /** No later application gets an earlier time, whatever the clock of its process says. */
    lastSubmittedAt: instant('last_submitted_at').notNull(),
  },
  (t) => [
    unique('lane_line').on(t.cityId, t.queueType, t.correctionType, t.birthYear),
    check('lane_queue_type', oneOf(t.queueType, QUEUE_TYPES)),
    check('lane_correction_type', oneOf(t.correctionType, CORRECTION_TYPES)),
  ],
);

/**
 * How many wait in a stretch of a lane's tickets, so that a position costs the same in a lane of a thousand and of a
 * million (see docs/decisions/006). Blocks of level 1 hold 128 tickets, those of level 2 hold 128 of them. What has
 * changed since the last folding stands in `lane_change`.
 */
export const laneCount = pgTable(
  'lane_count',
  {
    laneId: integer('lane_id').$type<LaneId>().notNull().references(() => lane.id),
    level: smallint('level').notNull(),
    block: integer('block').notNull(),
    waiting: integer('waiting').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.laneId, t.level, t.block] }),
    check('lane_count_level', sql`${t.level} in (1, 2)`),
    check('lane_count_waiting', sql`${t.waiting} >= 0`),
  ],
);

/**
 * Who came into a lane or left it, by block of level 1; only ever added to by the trigger of `application`, so writers
 * of one lane never wait for each other's counters. No foreign key: it would make them lock the lane's row.
 */
export const laneChange = pgTable(
  'lane_change',
  {
    laneId: integer('lane_id').$type<LaneId>().notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    block: integer('block').notNull(),
    change: integer('change').notNull(),
  },
  (t) => [primaryKey({ columns: [t.laneId, t.id] })],
);
