import { check, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { AGREEMENTS, type Agreement, type GuardianId } from '@balabaqsha/domain';
import { oneOf } from './checks.ts';
import { instant } from './columns.ts';
import { guardian } from './guardian.ts';

/** Which version of which text a guardian accepted, and when (A1). Rows are never changed or deleted: a trigger forbids it. */
export const acceptance = pgTable(
  'acceptance',
  {
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id),
    agreement: text('agreement').$type<Agreement>().notNull(),
    version: text('version').notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.guardianId, t.agreement, t.version] }), check('acceptance_agreement', oneOf(t.agreement, AGREEMENTS))],
);
