import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { PROBLEM_CODES, type ProblemCode } from '@balabaqsha/domain';
import { atMost, oneOf } from './checks.ts';
import { id, instant } from './columns.ts';

/** A state that must not exist, from the check that saw it first to the one that saw it no more. */
export const problem = pgTable(
  'problem',
  {
    id: id(),
    code: text('code').$type<ProblemCode>().notNull(),
    /** What it is about (`PROBLEM_SUBJECTS`): number of an application, code of a voucher, id of a group, city or lane, or `audit`. */
    subject: text('subject').notNull(),
    /** The values that contradict each other, as the last check saw them: codes and numbers only. */
    text: text('text').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** When a check saw it no more. The same once more is a new row. */
    goneAt: instant('gone_at'),
  },
  (t) => [
    uniqueIndex('problem_present').on(t.code, t.subject).where(sql`${t.goneAt} is null`),
    index('problem_gone').on(t.goneAt).where(sql`${t.goneAt} is not null`),
    check('problem_code', oneOf(t.code, PROBLEM_CODES)),
    check('problem_subject', atMost(t.subject, 100)),
    check('problem_text', atMost(t.text, 500)),
    check('problem_seen', sql`${t.firstSeenAt} <= ${t.lastSeenAt} and (${t.goneAt} is null or ${t.lastSeenAt} < ${t.goneAt})`),
  ],
);

/** When the detector looked, and how much it found; kept for a month, so that an empty list can be believed. */
export const problemCheck = pgTable('problem_check', {
  at: timestamp('at', { withTimezone: true, mode: 'date', precision: 6 }).primaryKey(),
  found: integer('found').notNull(),
});
