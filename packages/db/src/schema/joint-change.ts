import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { JOINT_CHANGES, JOINT_UNDO_HOURS, type EnrolmentId, type GroupId, type JointChangeKind, type KindergartenId, type StaffId } from '@balabaqsha/domain';
import { jsonAtMost, oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { kindergarten, type GroupBefore } from './kindergarten.ts';
import { staff } from './staff.ts';

/** Which years a group is for. */
export type GroupYears = Pick<GroupBefore, 'academicYear' | 'birthYearFrom' | 'birthYearTo'>;

/**
 * What a kindergarten changed about several groups or children at once (E1, E7), so that it can be taken back at once. What the
 * children were stands with their enrolments.
 */
export const jointChange = pgTable(
  'joint_change',
  {
    id: id(),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().notNull().references(() => kindergarten.id),
    kind: text('kind').$type<JointChangeKind>().notNull(),
    /** Groups that became others. */
    groupIds: uuid('group_ids').array().$type<GroupId[]>().notNull(),
    /** The years of each of them before and after: whatever else was changed about a group since stays as it is. */
    years: jsonb('years').$type<Readonly<Record<string, { before: GroupYears; after: GroupYears }>>>().notNull().default({}),
    /** Enrolments that it ended. */
    enrolmentIds: uuid('enrolment_ids').array().$type<EnrolmentId[]>().notNull(),
    /** The academic year that the groups began, by the calendar year in which it begins. */
    academicYear: integer('academic_year'),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by').$type<StaffId>().notNull().references(() => staff.id),
    undoneAt: instant('undone_at'),
    undoneBy: uuid('undone_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    index('joint_change_kindergarten').on(t.kindergartenId, t.madeAt),
    index('joint_change_made_by').on(t.madeBy),
    index('joint_change_undone_by').on(t.undoneBy).where(sql`${t.undoneBy} is not null`),
    check('joint_change_kind', oneOf(t.kind, JOINT_CHANGES)),
    check('joint_change_year', sql`(${t.kind} = 'YEAR_CHANGE') = (${t.academicYear} is not null) and (${t.kind} = 'YEAR_CHANGE') = (cardinality(${t.groupIds}) > 0)`),
    check('joint_change_years', jsonAtMost(t.years, 60_000)),
    check('joint_change_something', sql`cardinality(${t.groupIds}) + cardinality(${t.enrolmentIds}) > 0`),
    check('joint_change_undone', sql`(${t.undoneAt} is null) = (${t.undoneBy} is null) and ${t.undoneAt} < ${t.madeAt} + interval '${sql.raw(String(JOINT_UNDO_HOURS))} hours'`),
  ],
);
