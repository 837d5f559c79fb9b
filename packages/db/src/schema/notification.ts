import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { LOCALES, MESSAGE_CHANNELS, MESSAGE_KINDS, NOTIFICATION_KINDS, type ApplicationId, type FileId, type GuardianId, type Locale, type MessageChannel, type MessageKind, type NotificationKind } from '@balabaqsha/domain';
import { application } from './application.ts';
import { id, instant } from './columns.ts';
import { atMost, oneOf } from './checks.ts';
import { file } from './file.ts';
import { guardian } from './guardian.ts';

/** What the guardian was told, as the portal shows it: the legal record (N1). Worded at reading, in his language. */
export const notification = pgTable(
  'notification',
  {
    id: id(),
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id),
    applicationId: uuid('application_id').$type<ApplicationId>().references(() => application.id),
    kind: text('kind').$type<NotificationKind>().notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    index('notification_guardian').on(t.guardianId, t.createdAt),
    index('notification_application').on(t.applicationId),
    check('notification_kind', oneOf(t.kind, NOTIFICATION_KINDS)),
  ],
);

export const MESSAGE_STATES = ['PENDING', 'SENT', 'FAILED'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One message on its way out (N2). `params` of a code are emptied once it is sent. */
export const message = pgTable(
  'message',
  {
    id: id(),
    notificationId: uuid('notification_id').references(() => notification.id),
    channel: text('channel').$type<MessageChannel>().notNull(),
    recipient: text('recipient').notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    state: text('state').$type<MessageState>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('message_notification').on(t.notificationId),
    index('message_created').on(t.createdAt),
    index('message_pending').on(t.nextAttemptAt).where(sql`${t.state} = 'PENDING'`),
    // What a city announces to many waits behind what is about somebody's own application.
    index('message_urgency').on(sql`(${t.kind} = 'ANNOUNCEMENT')`, t.nextAttemptAt).where(sql`${t.state} = 'PENDING'`),
    index('message_failed').on(t.channel).where(sql`${t.state} = 'FAILED'`),
    check('message_kind', oneOf(t.kind, MESSAGE_KINDS)),
    check('message_channel', oneOf(t.channel, MESSAGE_CHANNELS)),
    check('message_recipient', atMost(t.recipient, 254)),
    check('message_state', oneOf(t.state, MESSAGE_STATES)),
    check('message_locale', oneOf(t.locale, LOCALES)),
    check('message_sent', sql`(${t.state} = 'SENT') = (${t.sentAt} is not null)`),
  ],
);

/** What people write to the support service (P6). */
export const supportMessage = pgTable(
  'support_message',
  {
    id: id(),
    /** Whoever was signed in when he wrote, so that the letter goes with his account (A9); empty for others. */
    guardianId: uuid('guardian_id').$type<GuardianId>().references(() => guardian.id),
    name: text('name').notNull(),
    contact: text('contact').notNull(),
    text: text('text').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    handled: boolean('handled').notNull(),
    /** A file that came along (D3). */
    attachmentId: uuid('attachment_id').$type<FileId>().unique('support_message_attachment').references(() => file.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('support_message_open').on(t.createdAt).where(sql`not ${t.handled}`),
    index('support_message_guardian').on(t.guardianId).where(sql`${t.guardianId} is not null`),
    index('support_message_created').on(t.createdAt),
    check('support_message_locale', oneOf(t.locale, LOCALES)),
    check('support_message_name', atMost(t.name, 120)),
    check('support_message_contact', atMost(t.contact, 120)),
    check('support_message_text', atMost(t.text, 3000)),
  ],
);
