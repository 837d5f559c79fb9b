import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { KINDERGARTEN_ROLES, STAFF_ROLES, type CityId, type KindergartenId, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { city } from './city.ts';
import { id, instant, localDate } from './columns.ts';
import { atMost, codeList, oneOf } from './checks.ts';
import { inKazakhOrder } from '../name-order.ts';
import { kindergarten } from './kindergarten.ts';

/** When an employee last signed in, for an order: whoever never did has the oldest instant there is. */
export const lastSignIn = (signedInAt: SQLWrapper): SQL => sql`coalesce(${signedInAt}, '1970-01-01T00:00:00Z'::timestamptz)`;

export const staff = pgTable(
  'staff',
  {
    id: id().$type<StaffId>(),
    login: text('login').notNull().unique(),
    iin: text('iin').notNull().unique(),
    surname: text('surname').notNull(),
    name: text('name').notNull(),
    patronymic: text('patronymic'),
    passwordHash: text('password_hash').notNull(),
    /** Base32. */
    totpSecret: text('totp_secret').notNull(),
    /** The last time step a code was taken for, so that one code opens one session. */
    totpLastStep: text('totp_last_step'),
    active: boolean('active').notNull(),
    /** Where invitations go: a mobile number as E.164 and an e-mail. Empty for those who came before there were any. */
    phone: text('phone'),
    email: text('email'),
    createdAt: instant('created_at').notNull(),
    /** When he last opened a session; empty where he never did, or nobody knows. */
    signedInAt: instant('signed_in_at'),
  },
  (t) => [
    // The orders of the lists of employees; who never signed in stands before everybody who did.
    index('staff_by_name').on(inKazakhOrder(t.surname), inKazakhOrder(t.name), t.id),
    index('staff_by_sign_in').on(lastSignIn(t.signedInAt), t.id),
    // Signing in knows no capitals.
    uniqueIndex('staff_login_any_case').on(sql`lower(${t.login})`),
    check('staff_login', atMost(t.login, 60)),
    check('staff_iin', sql`${t.iin} ~ '^[0-9]{12}$'`),
    check('staff_surname', atMost(t.surname, 120)),
    check('staff_name', atMost(t.name, 120)),
    check('staff_patronymic', atMost(t.patronymic, 120)),
    check('staff_phone', sql`${t.phone} ~ '^\\+7[0-9]{10}$'`),
    check('staff_email', atMost(t.email, 254)),
  ],
);

/** A role with its city, where it applies its kindergarten, and its days (S1). */
export const staffRole = pgTable(
  'staff_role',
  {
    id: id(),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    role: text('role').$type<StaffRole>().notNull(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    kindergartenId: uuid('kindergarten_id').$type<KindergartenId>().references(() => kindergarten.id),
    validFrom: localDate('valid_from').notNull(),
    validTo: localDate('valid_to'),
  },
  (t) => [
    check('staff_role_role', oneOf(t.role, STAFF_ROLES)),
    check('staff_role_period', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    check('staff_role_kindergarten', sql`(${t.role} in (${codeList(KINDERGARTEN_ROLES)})) = (${t.kindergartenId} is not null)`),
    index('staff_role_staff').on(t.staffId),
    index('staff_role_city').on(t.cityId),
    index('staff_role_kindergarten_id').on(t.kindergartenId),
  ],
);

export const staffSession = pgTable(
  'staff_session',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id').$type<StaffId>().notNull().references(() => staff.id, { onDelete: 'cascade' }),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    createdAt: instant('created_at').notNull(),
    userAgent: text('user_agent').notNull(),
    /** When a request last came with it, to some minutes; empty before the first. */
    lastSeenAt: instant('last_seen_at'),
    /** The place that he chose to work at, one of the two (S1); empty before he chose. It counts as long as he holds a role there. */
    chosenCityId: uuid('chosen_city_id').$type<CityId>().references(() => city.id),
    chosenKindergartenId: uuid('chosen_kindergarten_id').$type<KindergartenId>().references(() => kindergarten.id),
  },
  (t) => [
    index('staff_session_user').on(t.userId),
    index('staff_session_chosen_city').on(t.chosenCityId),
    index('staff_session_chosen_kindergarten').on(t.chosenKindergartenId),
    check('staff_session_user_agent', atMost(t.userAgent, 400)),
    check('staff_session_chosen', sql`${t.chosenCityId} is null or ${t.chosenKindergartenId} is null`),
  ],
);
