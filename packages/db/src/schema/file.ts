import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { FILE_PURPOSES, FILE_SIZE_LIMIT, FILE_TYPES, type FileId, type FilePurpose, type FileType, type GuardianId } from '@balabaqsha/domain';
import { id, instant } from './columns.ts';
import { atMost, oneOf } from './checks.ts';
import { guardian } from './guardian.ts';

/** A kept file (D3). Its bytes lie in the file store under `storage_key`. */
export const file = pgTable(
  'file',
  {
    id: id().$type<FileId>(),
    storageKey: text('storage_key').notNull(),
    name: text('name').notNull(),
    type: text('type').$type<FileType>().notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    purpose: text('purpose').$type<FilePurpose>().notNull(),
    /** Empty for files that the system made, and for those that somebody who had not signed in sent to the support service. */
    guardianId: uuid('guardian_id').$type<GuardianId>().references(() => guardian.id),
    createdAt: instant('created_at').notNull(),
    /** When it was given up: nobody is given it any more, and its bytes are removed; then `storage_key` is empty. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    index('file_guardian').on(t.guardianId),
    index('file_erased').on(t.erasedAt).where(sql`${t.erasedAt} is not null and ${t.storageKey} <> ''`),
    check('file_type', oneOf(t.type, FILE_TYPES)),
    check('file_name', atMost(t.name, 120)),
    check('file_purpose', oneOf(t.purpose, FILE_PURPOSES)),
    check('file_erased', sql`${t.storageKey} <> '' or ${t.erasedAt} is not null`),
    check('file_size', sql`${t.size} between 1 and ${sql.raw(String(FILE_SIZE_LIMIT))}`),
  ],
);
