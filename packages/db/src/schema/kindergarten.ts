import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, foreignKey, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, type CityId, type CorrectionType, type GroupId, type InstructionLanguage, type KindergartenId, type StaffId } from '@balabaqsha/domain';
import { city, district, type Trilingual } from './city.ts';
import { id, instant, localDate } from './columns.ts';
import { allOf, atMost, jsonAtMost, oneOf } from './checks.ts';
import { staff } from './staff.ts';

export const kindergarten = pgTable(
  'kindergarten',
  {
    id: id().$type<KindergartenId>(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    districtId: uuid('district_id').notNull(),
    bin: text('bin').notNull().unique(),
    name: jsonb('name').$type<Trilingual>().notNull(),
    address: jsonb('address').$type<Trilingual>().notNull(),
    /** E.164, as are all phones here; the one that is called first. */
    phone: text('phone').notNull(),
    otherPhones: text('other_phones').array().notNull().default(sql`'{}'::text[]`),
    /** Hours of the week as `writeSchedule` writes them; words where they came from elsewhere; empty where nothing is known. */
    schedule: text('schedule').notNull(),
    /** What parents may want to know, in a few sentences; its English may be empty. */
    description: jsonb('description').$type<Trilingual>(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The day from which it is closed; from the order on its groups are closed and it takes nobody. */
    closedFrom: localDate('closed_from'),
    /** When that was ordered. */
    closedAt: instant('closed_at'),
    /** Goes up with each change of the profile; who saves names the one that he began with. */
    profileVersion: integer('profile_version').notNull().default(1),
    profileChangedAt: instant('profile_changed_at'),
    profileChangedBy: uuid('profile_changed_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    index('kindergarten_city').on(t.cityId),
    index('kindergarten_district').on(t.districtId, t.cityId),
    // A district of its own city.
    foreignKey({ name: 'kindergarten_district_of_city', columns: [t.districtId, t.cityId], foreignColumns: [district.id, district.cityId] }),
    check('kindergarten_bin', sql`${t.bin} ~ '^[0-9]{12}$'`),
    check('kindergarten_name', jsonAtMost(t.name, 700)),
    check('kindergarten_coordinates', sql`${t.latitude} between 40 and 56 and ${t.longitude} between 46 and 88`),
    check('kindergarten_closed', sql`(${t.closedFrom} is null) = (${t.closedAt} is null) and ${t.closedFrom} >= (${t.closedAt} at time zone 'Asia/Almaty')::date`),
    index('kindergarten_profile_changed_by').on(t.profileChangedBy).where(sql`${t.profileChangedBy} is not null`),
    check('kindergarten_address', jsonAtMost(t.address, 1500)),
    check('kindergarten_phone', atMost(t.phone, 20)),
    check('kindergarten_other_phones', sql`array_to_string(${t.otherPhones}, ' ', '') ~ '^([+]7[0-9]{10}( [+]7[0-9]{10})?)?$'`),
    check('kindergarten_schedule', atMost(t.schedule, 250)),
    check('kindergarten_description', jsonAtMost(t.description, 4000)),
    check('kindergarten_profile_changed', sql`(${t.profileChangedAt} is null) = (${t.profileChangedBy} is null)`),
  ],
);

/** What a group was before its last change, so that the change can be taken back. */
export interface GroupBefore {
  name: string;
  language: InstructionLanguage;
  correctionTypes: CorrectionType[];
  birthYearFrom: number;
  birthYearTo: number;
  academicYear: number | null;
  capacity: number;
}

/**
 * Where seats are. `seats_taken` is kept by a trigger on enrolment; the check makes a group over capacity impossible (E1).
 */
export const group = pgTable(
  'kindergarten_group',
  {
    id: id().$type<GroupId>(),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().notNull().references(() => kindergarten.id),
    name: text('name').notNull(),
    language: text('language').$type<InstructionLanguage>().notNull(),
    correctionTypes: text('correction_types').array().$type<CorrectionType[]>().notNull(),
    birthYearFrom: integer('birth_year_from').notNull(),
    birthYearTo: integer('birth_year_to').notNull(),
    /** The calendar year in which the academic year begins; empty where the group names none. */
    academicYear: integer('academic_year'),
    capacity: integer('capacity').notNull(),
    seatsTaken: integer('seats_taken').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
    /** Closed because its kindergarten was: it opens again with it. */
    closedWithKindergarten: boolean('closed_with_kindergarten').notNull().default(false),
    changedAt: instant('changed_at'),
    /** `null` where nothing can be taken back: never changed, or taken back already. */
    before: jsonb('before').$type<GroupBefore>(),
  },
  (t) => [
    index('kindergarten_group_kindergarten').on(t.kindergartenId),
    check('kindergarten_group_language', oneOf(t.language, INSTRUCTION_LANGUAGES)),
    check('kindergarten_group_name', atMost(t.name, 80)),
    check('kindergarten_group_correction_types', sql`cardinality(${t.correctionTypes}) > 0 and ${allOf(t.correctionTypes, CORRECTION_TYPES)}`),
    check('kindergarten_group_years', sql`${t.birthYearFrom} <= ${t.birthYearTo} and ${t.birthYearFrom} >= 2010`),
    check('kindergarten_group_academic_year', sql`${t.academicYear} between 2010 and 2100`),
    check('kindergarten_group_capacity', sql`${t.capacity} between 0 and 60`),
    check('kindergarten_group_closed_with', sql`not ${t.closedWithKindergarten} or ${t.closedAt} is not null`),
    check('kindergarten_group_before', sql`${jsonAtMost(t.before, 2000)} and (${t.before} is null or ${t.changedAt} is not null)`),
    check('kindergarten_group_not_over', sql`${t.seatsTaken} between 0 and ${t.capacity}`),
  ],
);
