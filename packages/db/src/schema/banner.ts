import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { BANNER_KINDS, BANNER_PLACES, type BannerKind, type BannerPlace, type StaffId } from '@balabaqsha/domain';
import { jsonAtMost, oneOf } from './checks.ts';
import type { Trilingual } from './city.ts';
import { id, instant } from './columns.ts';
import { staff } from './staff.ts';

/** A line above every page for a time: an outage, planned works. One that was ended stays so, and none is ever deleted. */
export const banner = pgTable(
  'banner',
  {
    id: id(),
    place: text('place').$type<BannerPlace>().notNull(),
    kind: text('kind').$type<BannerKind>().notNull(),
    text: jsonb('text').$type<Trilingual>().notNull(),
    shownFrom: instant('shown_from').notNull(),
    /** When what it tells of begins and ends. */
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Counts the changes, so that nobody overwrites what he has not seen. */
    version: integer('version').notNull(),
    createdBy: uuid('created_by').$type<StaffId>().notNull().references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    endedBy: uuid('ended_by').$type<StaffId>().references(() => staff.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('banner_ends').on(t.endsAt),
    index('banner_created_by').on(t.createdBy),
    index('banner_ended_by').on(t.endedBy).where(sql`${t.endedBy} is not null`),
    check('banner_place', oneOf(t.place, BANNER_PLACES)),
    check('banner_kind', oneOf(t.kind, BANNER_KINDS)),
    check('banner_text', jsonAtMost(t.text, 1000)),
    check('banner_languages', sql`btrim(${t.text} ->> 'ru') <> '' and btrim(${t.text} ->> 'kk') <> '' and btrim(${t.text} ->> 'en') <> ''`),
    check('banner_times', sql`${t.shownFrom} <= ${t.startsAt} and ${t.startsAt} < ${t.endsAt}`),
    check('banner_ended', sql`(${t.endedBy} is null) = (${t.endedAt} is null)`),
    check('banner_version', sql`${t.version} > 0`),
  ],
);
