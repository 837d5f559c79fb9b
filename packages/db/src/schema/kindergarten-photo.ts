import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { MOST_PHOTOS, PHOTO_TYPES, type KindergartenId, type PhotoType, type StaffId } from '@balabaqsha/domain';
import type { Trilingual } from './city.ts';
import { jsonAtMost, oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { kindergarten } from './kindergarten.ts';
import { staff } from './staff.ts';

/** A picture on a kindergarten's public page (P3). No people in it, so reading one is nobody's secret and is not audited. */
export const kindergartenPhoto = pgTable(
  'kindergarten_photo',
  {
    id: id(),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().notNull().references(() => kindergarten.id),
    /** Its bytes lie in the file store under this key. */
    storageKey: text('storage_key').notNull().unique(),
    /** The same picture for lists and narrow screens. */
    smallStorageKey: text('small_storage_key').notNull(),
    type: text('type').$type<PhotoType>().notNull(),
    /** In pixels, so that pages keep the room before the picture comes. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** What is to be seen, for those who don't see it; its English may be empty. */
    description: jsonb('description').$type<Trilingual>().notNull(),
    /** Its place on the page, 1 for the first; `null` where it was removed. As many places as there are hold the limit. */
    sortOrder: integer('sort_order'),
    createdAt: instant('created_at').notNull(),
    /** `null` for pictures that the city began with. */
    createdBy: uuid('created_by').$type<StaffId>().references(() => staff.id),
    /** Its bytes stay until the night, so that removing can be undone. */
    removedAt: instant('removed_at'),
  },
  (t) => [
    // Deferrable in the database: two pictures change places in one statement.
    unique('kindergarten_photo_place').on(t.kindergartenId, t.sortOrder),
    index('kindergarten_photo_created_by').on(t.createdBy).where(sql`${t.createdBy} is not null`),
    index('kindergarten_photo_removed').on(t.removedAt).where(sql`${t.removedAt} is not null`),
    check('kindergarten_photo_description', jsonAtMost(t.description, 1500)),
    check('kindergarten_photo_places', sql`${t.sortOrder} between 1 and ${sql.raw(String(MOST_PHOTOS))}`),
    check('kindergarten_photo_removal', sql`(${t.removedAt} is null) = (${t.sortOrder} is not null)`),
    check('kindergarten_photo_type', oneOf(t.type, PHOTO_TYPES)),
    check('kindergarten_photo_size', sql`${t.width} between 1 and 10000 and ${t.height} between 1 and 10000`),
  ],
);
