import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { CODE_PURPOSES, LOCALES, SEXES, type ChildId, type CodePurpose, type FileId, type GuardianId, type Locale, type Sex, type StaffId } from '@balabaqsha/domain';
import { id, instant, localDate } from './columns.ts';
import { atMost, oneOf } from './checks.ts';
import { reason } from './city.ts';
import { file } from './file.ts';
import { nameFirst, surnameFirst } from './search-letters.ts';
import { staff } from './staff.ts';

/** The account holder of the portal (A7: one account per IIN). Names as the register gave them. */
export const guardian = pgTable(
  'guardian',
  {
    id: id().$type<GuardianId>(),
    iin: text('iin').notNull().unique(),
    phone: text('phone').notNull().unique(),
    surname: text('surname').notNull(),
    name: text('name').notNull(),
    patronymic: text('patronymic'),
    sex: text('sex').$type<Sex>().notNull(),
    birthDate: localDate('birth_date').notNull(),
    login: text('login'),
    email: text('email'),
    emailMessages: boolean('email_messages').notNull().default(false),
    passwordHash: text('password_hash').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** When his account was deleted (A9): nothing of the columns above tells who he was any more. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    uniqueIndex('guardian_login').on(sql`lower(${t.login})`),
    uniqueIndex('guardian_email').on(sql`lower(${t.email})`),
    check('guardian_locale', oneOf(t.locale, LOCALES)),
    check('guardian_sex', oneOf(t.sex, SEXES)),
    check('guardian_login_length', atMost(t.login, 40)),
    check('guardian_email_length', atMost(t.email, 254)),
    check('guardian_iin', sql`${t.erasedAt} is not null or ${t.iin} ~ '^[0-9]{12}$'`),
    check('guardian_phone', sql`${t.erasedAt} is not null or ${t.phone} ~ '^\\+77[0-9]{9}$'`),
    check(
      'guardian_erased',
      sql`${t.erasedAt} is null or (${t.iin} = 'erased ' || ${t.id}::text and ${t.phone} = ${t.iin} and ${t.surname} = '' and ${t.name} = '' and ${t.patronymic} is null
        and ${t.login} is null and ${t.email} is null and not ${t.emailMessages} and ${t.passwordHash} = '-' and extract(doy from ${t.birthDate}) = 1)`,
    ),
  ],
);

/** The id is the SHA-256 of the cookie, so that the table alone opens no session. */
export const guardianSession = pgTable(
  'guardian_session',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id').$type<GuardianId>().notNull().references(() => guardian.id, { onDelete: 'cascade' }),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    createdAt: instant('created_at').notNull(),
    userAgent: text('user_agent').notNull(),
  },
  (t) => [index('guardian_session_user').on(t.userId), check('guardian_session_user_agent', atMost(t.userAgent, 400))],
);

/** Six-digit codes, hashed (A5). `phone` is where the code went; for e-mail codes it is the address. */
export const oneTimeCode = pgTable(
  'one_time_code',
  {
    id: id(),
    purpose: text('purpose').$type<CodePurpose>().notNull(),
    recipient: text('recipient').notNull(),
    iin: text('iin'),
    codeHash: text('code_hash').notNull(),
    /** A decoy looks the same from outside but no code opens it (A6). */
    decoy: boolean('decoy').notNull(),
    triesLeft: integer('tries_left').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Set once, when the right code came. */
    usedAt: instant('used_at'),
    /** SHA-256 of the ticket that the right code earned: the right to set a password, once. */
    ticketHash: text('ticket_hash'),
    ticketExpiresAt: instant('ticket_expires_at'),
    ticketUsedAt: instant('ticket_used_at'),
  },
  (t) => [
    check('one_time_code_purpose', oneOf(t.purpose, CODE_PURPOSES)),
    check('one_time_code_tries', sql`${t.triesLeft} between 0 and 5`),
    check('one_time_code_recipient', atMost(t.recipient, 254)),
    index('one_time_code_recipient').on(t.recipient, t.createdAt),
    index('one_time_code_iin').on(t.iin, t.createdAt),
    uniqueIndex('one_time_code_ticket').on(t.ticketHash),
  ],
);

/** Counts attempts per key and window, e.g. sign-ins per IIN. */
export const attempt = pgTable(
  'attempt',
  {
    key: text('key').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);

export const child = pgTable(
  'child',
  {
    id: id().$type<ChildId>(),
    iin: text('iin').notNull().unique(),
    surname: text('surname').notNull(),
    name: text('name').notNull(),
    patronymic: text('patronymic'),
    sex: text('sex').$type<Sex>().notNull(),
    birthDate: localDate('birth_date').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the account of his last guardian was deleted (A9). The year of birth stays, for statistics. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    index('child_by_surname').on(surnameFirst(t)),
    index('child_by_name').on(nameFirst(t)),
    check('child_sex', oneOf(t.sex, SEXES)),
    check('child_iin', sql`${t.erasedAt} is not null or ${t.iin} ~ '^[0-9]{12}$'`),
    check(
      'child_erased',
      sql`${t.erasedAt} is null or (${t.iin} = 'erased ' || ${t.id}::text and ${t.surname} = '' and ${t.name} = '' and ${t.patronymic} is null and extract(doy from ${t.birthDate}) = 1)`,
    ),
  ],
);

export const GUARDIANSHIP_STATES = ['CONFIRMED', 'UNCONFIRMED', 'REFUSED'] as const;
export type GuardianshipState = (typeof GUARDIANSHIP_STATES)[number];

/** Who may act for whom (C3, C4). */
export const guardianship = pgTable(
  'guardianship',
  {
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id),
    childId: uuid('child_id').$type<ChildId>().notNull().references(() => child.id),
    state: text('state').$type<GuardianshipState>().notNull(),
    proofFileId: uuid('proof_file_id').$type<FileId>().references(() => file.id),
    /** When the proof came that is looked at or was decided on. */
    proofSentAt: instant('proof_sent_at'),
    decidedBy: uuid('decided_by').$type<StaffId>().references(() => staff.id),
    decidedAt: instant('decided_at'),
    refusalReasonId: uuid('refusal_reason_id').references(() => reason.id),
    refusalComment: text('refusal_comment'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.guardianId, t.childId] }),
    index('guardianship_child').on(t.childId),
    index('guardianship_proof_file').on(t.proofFileId).where(sql`${t.proofFileId} is not null`),
    // The officers' lists: what waits, since its proof came or the child was added; what one has decided; what was decided at all.
    index('guardianship_open').on(sql`coalesce(${t.proofSentAt}, ${t.createdAt})`, t.childId, t.guardianId).where(sql`${t.state} = 'UNCONFIRMED'`),
    index('guardianship_decided_by').on(t.decidedBy, t.decidedAt, t.childId, t.guardianId).where(sql`${t.decidedBy} is not null`),
    index('guardianship_decided').on(t.decidedAt, t.childId, t.guardianId).where(sql`${t.decidedBy} is not null`),
    index('guardianship_refusal_reason').on(t.refusalReasonId).where(sql`${t.refusalReasonId} is not null`),
    check('guardianship_state', oneOf(t.state, GUARDIANSHIP_STATES)),
    check('guardianship_refusal', sql`${t.refusalReasonId} is null or ${t.state} = 'REFUSED'`),
    check('guardianship_refusal_comment', sql`${t.refusalComment} is null or ${t.refusalReasonId} is not null`),
    check('guardianship_refusal_comment_length', atMost(t.refusalComment, 1000)),
  ],
);
