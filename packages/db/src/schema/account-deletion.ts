import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ACCOUNT_DELETION_STATES, type AccountDeletionState, type GuardianId } from '@balabaqsha/domain';
import { oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { guardian } from './guardian.ts';

/** A guardian's wish that his account be deleted, and what became of it (A9). */
export const accountDeletion = pgTable(
  'account_deletion',
  {
    id: id(),
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id),
    state: text('state').$type<AccountDeletionState>().notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** When it is carried out, unless it is taken back before. */
    dueAt: instant('due_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('account_deletion_guardian').on(t.guardianId),
    uniqueIndex('account_deletion_one_pending').on(t.guardianId).where(sql`${t.state} = 'PENDING'`),
    index('account_deletion_due').on(t.dueAt).where(sql`${t.state} = 'PENDING'`),
    check('account_deletion_state', oneOf(t.state, ACCOUNT_DELETION_STATES)),
    check('account_deletion_closed', sql`(${t.state} = 'PENDING') = (${t.closedAt} is null)`),
    check('account_deletion_order', sql`${t.dueAt} > ${t.requestedAt}`),
  ],
);
