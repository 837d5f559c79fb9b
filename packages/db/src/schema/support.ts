import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { LOCALES, type CityId, type FileId, type GuardianId, type Locale, type StaffId } from '@balabaqsha/domain';
import { atMost, jsonAtMost, oneOf } from './checks.ts';
import { city, type Trilingual } from './city.ts';
import { id, instant } from './columns.ts';
import { file } from './file.ts';
import { guardian } from './guardian.ts';
import { message } from './notification.ts';
import { searchLetters } from './search-letters.ts';
import { staff } from './staff.ts';

/** What people write to the support service (P6). */
export const supportMessage = pgTable(
  'support_message',
  {
    id: id(),
    /** Whoever was signed in when he wrote, so that the letter goes with his account (A9); empty for others. */
    guardianId: uuid('guardian_id').$type<GuardianId>().references(() => guardian.id),
    name: text('name').notNull(),
    contact: text('contact').notNull(),
    /** Where an answer can be sent: the contact as a phone in E.164 or as an e-mail in small letters; empty where it is neither. */
    recipient: text('recipient'),
    text: text('text').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    /** A file that came along (D3). */
    attachmentId: uuid('attachment_id').$type<FileId>().unique('support_message_attachment').references(() => file.id),
    createdAt: instant('created_at').notNull(),
    /** Who has it in hand, so that no two answer it. */
    takenBy: uuid('taken_by').$type<StaffId>().references(() => staff.id),
    takenAt: instant('taken_at'),
    /** When it was done with; by nobody where the account was deleted, or before that was noted. */
    handledAt: instant('handled_at'),
    handledBy: uuid('handled_by').$type<StaffId>().references(() => staff.id),
  },
  (t) => [
    // The operators' lists, each a walk: what waits, what one has in hand, what is done; and the two ways to search.
    index('support_message_open').on(t.createdAt, t.id).where(sql`${t.handledAt} is null`),
    index('support_message_mine').on(t.takenBy, t.createdAt, t.id).where(sql`${t.takenBy} is not null`),
    index('support_message_done').on(t.handledAt, t.id).where(sql`${t.handledAt} is not null`),
    index('support_message_name').on(searchLetters(sql`${t.name}`)),
    index('support_message_recipient').on(t.recipient).where(sql`${t.recipient} is not null`),
    index('support_message_handled_by').on(t.handledBy).where(sql`${t.handledBy} is not null`),
    index('support_message_guardian').on(t.guardianId).where(sql`${t.guardianId} is not null`),
    index('support_message_created').on(t.createdAt),
    check('support_message_locale', oneOf(t.locale, LOCALES)),
    check('support_message_name', atMost(t.name, 120)),
    check('support_message_contact', atMost(t.contact, 120)),
    check('support_message_recipient', atMost(t.recipient, 120)),
    check('support_message_text', atMost(t.text, 3000)),
    check('support_message_taken', sql`(${t.takenBy} is null) = (${t.takenAt} is null) and (${t.takenBy} is null or ${t.handledAt} is null)`),
    check('support_message_handled', sql`${t.handledBy} is null or ${t.handledAt} is not null`),
  ],
);

/** What an employee answered, and the message that carries it (N2). */
export const supportAnswer = pgTable(
  'support_answer',
  {
    id: id(),
    supportMessageId: uuid('support_message_id').notNull().references(() => supportMessage.id, { onDelete: 'cascade' }),
    /** Empty once old messages were cleaned away (D2). */
    messageId: uuid('message_id').references(() => message.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    sentBy: uuid('sent_by').$type<StaffId>().notNull().references(() => staff.id),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [
    index('support_answer_of').on(t.supportMessageId, t.sentAt),
    index('support_answer_message').on(t.messageId).where(sql`${t.messageId} is not null`),
    index('support_answer_sent_by').on(t.sentBy),
    check('support_answer_text', sql`length(btrim(${t.text})) > 0 and ${atMost(t.text, 1000)}`),
  ],
);

/** Words that the operators of a city answer with again and again, in three languages. */
export const supportTemplate = pgTable(
  'support_template',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    /** What the operators know it by; nobody else reads it. */
    title: text('title').notNull(),
    text: jsonb('text').$type<Trilingual>().notNull(),
    changedBy: uuid('changed_by').$type<StaffId>().references(() => staff.id),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('support_template_city').on(t.cityId, t.title),
    index('support_template_changed_by').on(t.changedBy).where(sql`${t.changedBy} is not null`),
    check('support_template_title', atMost(t.title, 80)),
    check('support_template_text', jsonAtMost(t.text, 3300)),
  ],
);
