import { bigint, check, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
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
 * How many wait in a lane, as of the last folding of `lane_change`, so that a position costs the same in a lane of a
 * thousand and of a million (see docs/decisions/006). A block is 16,384 tickets.
 */
export const laneTotal = pgTable('lane_total', {
  laneId: integer('lane_id').$type<LaneId>().primaryKey().references(() => lane.id),
  waiting: integer('waiting').notNull(),
  /** For each block, the first at 1: how many wait in all blocks before it. */
  ahead: integer('ahead').array().notNull(),
}, (t) => [check('lane_total_waiting', sql`${t.waiting} >= 0`)]);

/** The same within a block of a lane, by its 256 stretches of 64 tickets. */
export const laneBlock = pgTable(
  'lane_block',
  {
    laneId: integer('lane_id').$type<LaneId>().notNull().references(() => lane.id),
    block: integer('block').notNull(),
    /** For each stretch, the first at 1: how many wait in the block before it. The 257th is how many wait in the block. */
    ahead: integer('ahead').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.laneId, t.block] }), check('lane_block_ahead', sql`cardinality(${t.ahead}) = 257`)],
);

/**
 * Who came into a lane or left it, by stretch; only ever added to by the trigger of `application`, so writers of one lane
 * never wait for each other's counters. No foreign key: it would make them lock the lane's row.
 */
export const laneChange = pgTable(
  'lane_change',
  {
    laneId: integer('lane_id').$type<LaneId>().notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    stretch: integer('stretch').notNull(),
    change: integer('change').notNull(),
  },
  (t) => [primaryKey({ columns: [t.laneId, t.id] })],
);
