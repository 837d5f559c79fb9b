import { sql } from 'drizzle-orm';
import { check, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { LIST_NAMES, type ListName, type StaffId } from '@balabaqsha/domain';
import { oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { staff } from './staff.ts';

/** Which columns of a list an employee chose; without a row he sees what everybody sees. */
export const staffColumns = pgTable(
  'staff_columns',
  {
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    listName: text('list_name').$type<ListName>().notNull(),
    columns: text('columns').array().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.staffId, t.listName] }),
    check('staff_columns_list', oneOf(t.listName, LIST_NAMES)),
    check('staff_columns_length', sql`cardinality(${t.columns}) <= 30 and length(${t.columns}::text) <= 1000`),
  ],
);

/** A filter of a list under a name that the employee gave it; nobody else sees it. */
export const savedView = pgTable(
  'saved_view',
  {
    id: id(),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    listName: text('list_name').$type<ListName>().notNull(),
    name: text('name').notNull(),
    /** The list's address behind the question mark. Nothing of a child or a guardian stands in one. */
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When its owner deleted it; until he deletes another of the list he can have it back. */
    forgottenAt: instant('forgotten_at'),
  },
  (t) => [
    uniqueIndex('saved_view_name').on(t.staffId, t.listName, t.name).where(sql`${t.forgottenAt} is null`),
    uniqueIndex('saved_view_one_forgotten').on(t.staffId, t.listName).where(sql`${t.forgottenAt} is not null`),
    check('saved_view_list', oneOf(t.listName, LIST_NAMES)),
    check('saved_view_length', sql`length(${t.name}) between 1 and 60 and length(${t.query}) <= 2000`),
  ],
);
