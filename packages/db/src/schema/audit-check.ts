import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { StaffId } from '@balabaqsha/domain';
import { id, instant } from './columns.ts';
import { staff } from './staff.ts';

/**
 * What a check of the audit log's chain has shown (S5). Each is a mark that later checks hold the log against, so that a tail
 * which was cut off is missed: like the log itself it is only ever added to.
 */
export const auditCheck = pgTable(
  'audit_check',
  {
    id: id(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at').notNull(),
    /** Empty for the daily one. */
    startedBy: uuid('started_by').$type<StaffId>().references(() => staff.id),
    /** Entries that hold from the first on, and the hash of the last of them, hexadecimal; empty where none does. */
    links: bigint('links', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
    /** See `AuditCheckOutcome` of the domain. */
    broken: bigint('broken', { mode: 'number' }),
    missing: bigint('missing', { mode: 'number' }).notNull(),
    replaced: bigint('replaced', { mode: 'number' }),
    unsealed: integer('unsealed').notNull(),
  },
  (t) => [
    index('audit_check_ended').on(t.endedAt),
    index('audit_check_started_by').on(t.startedBy),
    check('audit_check_links', sql`${t.links} >= 0 and (${t.hash} = '') = (${t.links} = 0)`),
    check('audit_check_hash', sql`${t.hash} ~ '^([0-9a-f]{64})?$'`),
    check('audit_check_period', sql`${t.startedAt} <= ${t.endedAt}`),
  ],
);

/** The check that is under way, one at a time: how far it is. Its end deletes the row and writes `audit_check`. */
export const auditCheckRun = pgTable(
  'audit_check_run',
  {
    id: id(),
    startedAt: instant('started_at').notNull(),
    startedBy: uuid('started_by').$type<StaffId>().references(() => staff.id),
    /** When it last went on. */
    steppedAt: instant('stepped_at').notNull(),
    /** Links that there were when it began, and ids of entries that must have one by then; empty before its first step. */
    links: bigint('links', { mode: 'number' }),
    entries: bigint('entries', { mode: 'number' }),
    /** Links that were made anew and held, the hash of the last of them, and the first that did not hold. */
    checked: bigint('checked', { mode: 'number' }).notNull().default(0),
    hash: text('hash').notNull().default(''),
    broken: bigint('broken', { mode: 'number' }),
    /** Up to which id entries without a link were looked for, and how many were found. */
    searched: bigint('searched', { mode: 'number' }).notNull().default(0),
    unsealed: integer('unsealed').notNull().default(0),
  },
  (t) => [
    uniqueIndex('audit_check_run_one').on(sql`(true)`),
    index('audit_check_run_started_by').on(t.startedBy),
    check('audit_check_run_hash', sql`${t.hash} ~ '^([0-9a-f]{64})?$'`),
  ],
);
