import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { KINDERGARTEN_ROLES, STAFF_ROLES, type CityId, type KindergartenId, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { codeList, oneOf } from './checks.ts';
import { city } from './city.ts';
import { id, instant, localDate } from './columns.ts';
import { kindergarten } from './kindergarten.ts';
import { staff } from './staff.ts';

/** A role that somebody ended before its time, as it was then, so that it can be given back as it was (S1). */
export const roleEnding = pgTable(
  'role_ending',
  {
    id: id(),
    /** Of the role; no reference, because one that had no day yet is not kept. */
    roleId: uuid('role_id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    role: text('role').$type<StaffRole>().notNull(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().references(() => kindergarten.id),
    validFrom: localDate('valid_from').notNull(),
    validTo: localDate('valid_to'),
    endedBy: uuid('ended_by').$type<StaffId>().notNull().references(() => staff.id),
    endedAt: instant('ended_at').notNull(),
    restoredBy: uuid('restored_by').$type<StaffId>().references(() => staff.id),
    restoredAt: instant('restored_at'),
  },
  (t) => [
    uniqueIndex('role_ending_open').on(t.roleId).where(sql`${t.restoredAt} is null`),
    index('role_ending_staff').on(t.staffId, t.endedAt),
    index('role_ending_city').on(t.cityId),
    index('role_ending_kindergarten').on(t.kindergartenId),
    index('role_ending_ended_by').on(t.endedBy),
    index('role_ending_restored_by').on(t.restoredBy).where(sql`${t.restoredBy} is not null`),
    check('role_ending_role', oneOf(t.role, STAFF_ROLES)),
    check('role_ending_period', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    check('role_ending_kindergarten_role', sql`(${t.role} in (${codeList(KINDERGARTEN_ROLES)})) = (${t.kindergartenId} is not null)`),
    check('role_ending_not_his_own', sql`${t.endedBy} <> ${t.staffId} and ${t.restoredBy} <> ${t.staffId}`),
    check('role_ending_restored', sql`(${t.restoredBy} is null) = (${t.restoredAt} is null) and ${t.restoredAt} >= ${t.endedAt}`),
  ],
);
