import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Clauses, KindergartenId, StaffId } from '@balabaqsha/domain';
import type { Trilingual } from './city.ts';
import { atMost, jsonAtMost } from './checks.ts';
import { id, instant } from './columns.ts';
import { kindergarten } from './kindergarten.ts';
import { staff } from './staff.ts';

/** What a kindergarten's contracts say about it (E3). A version is never changed: contracts already sent keep theirs. */
export const requisites = pgTable(
  'requisites',
  {
    id: id(),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().notNull().references(() => kindergarten.id),
    /** 1 for the first. */
    version: integer('version').notNull(),
    /** Full name of who signs. */
    director: text('director').notNull(),
    /** What he acts by: the charter, or a power of attorney with number and date. */
    basis: jsonb('basis').$type<Trilingual>().notNull(),
    /** IBAN without spaces. */
    account: text('account').notNull(),
    bank: text('bank').notNull(),
    /** BIC of the bank. */
    bic: text('bic').notNull(),
    /** The kindergarten's own clauses beside those that all contracts have. */
    clauses: jsonb('clauses').$type<Clauses>().notNull().default(sql`'{}'::jsonb`),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').$type<StaffId>().notNull().references(() => staff.id),
  },
  (t) => [
    unique('requisites_version').on(t.kindergartenId, t.version),
    index('requisites_created_by').on(t.createdBy),
    check('requisites_version_counts', sql`${t.version} > 0`),
    check('requisites_director', atMost(t.director, 120)),
    check('requisites_basis', jsonAtMost(t.basis, 1000)),
    check('requisites_account', sql`${t.account} ~ '^KZ[0-9]{2}[0-9A-Z]{16}$'`),
    check('requisites_clauses', jsonAtMost(t.clauses, 15_000)),
    check('requisites_bank', atMost(t.bank, 120)),
    check('requisites_bic', sql`${t.bic} ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'`),
  ],
);
