import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { PHOTO_TYPES, type KindergartenId, type PhotoType } from '@balabaqsha/domain';
import type { Trilingual } from './city.ts';
import { oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { kindergarten } from './kindergarten.ts';

/** A picture on a kindergarten's public page (P3). No people in it, so reading one is nobody's secret and is not audited. */
export const kindergartenPhoto = pgTable(
  'kindergarten_photo',
  {
    id: id(),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().notNull().references(() => kindergarten.id),
    /** Its bytes lie in the file store under this key. */
    storageKey: text('storage_key').notNull().unique(),
    type: text('type').$type<PhotoType>().notNull(),
    /** In pixels, so that pages keep the room before the picture comes. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** What is to be seen, for those who don't see it. */
    description: jsonb('description').$type<Trilingual>().notNull(),
    sortOrder: integer('sort_order').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('kindergarten_photo_kindergarten').on(t.kindergartenId, t.sortOrder),
    check('kindergarten_photo_type', oneOf(t.type, PHOTO_TYPES)),
    check('kindergarten_photo_size', sql`${t.width} between 1 and 10000 and ${t.height} between 1 and 10000`),
  ],
);
