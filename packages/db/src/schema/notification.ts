import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { LOCALES, MESSAGE_CHANNELS, MESSAGE_KINDS, NOTIFICATION_KINDS, type ApplicationId, type GuardianId, type Locale, type MessageChannel, type MessageKind, type NotificationKind } from '@balabaqsha/domain';
import { application } from './application.ts';
import { id, instant } from './columns.ts';
import { atMost, oneOf } from './checks.ts';
import { guardian } from './guardian.ts';
import { staffInvitation } from './staff-invitation.ts';

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
    /** Where it carries the code of an employee's invitation: taken back with it while it is unsent. */
    invitationId: uuid('invitation_id').references(() => staffInvitation.id),
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
    index('message_invitation').on(t.invitationId).where(sql`${t.invitationId} is not null`),
    index('message_created').on(t.createdAt),
    index('message_pending').on(t.nextAttemptAt).where(sql`${t.state} = 'PENDING'`),
    // What a city announces to many waits behind what is about somebody's own application.
    index('message_urgency').on(sql`(${t.kind} = 'ANNOUNCEMENT')`, t.nextAttemptAt).where(sql`${t.state} = 'PENDING'`),
    // The administrators' list, the newest of a state first, of all channels or of one.
    index('message_by_state').on(t.state, t.createdAt, t.id),
    index('message_by_channel').on(t.channel, t.state, t.createdAt, t.id),
    // The search for what went to somebody, the newest first.
    index('message_recipient').on(t.recipient, t.createdAt, t.id),
    index('message_failed').on(t.channel).where(sql`${t.state} = 'FAILED'`),
    index('message_late').on(t.channel).where(sql`${t.state} = 'PENDING' and ${t.attempts} > 0`),
    check('message_kind', oneOf(t.kind, MESSAGE_KINDS)),
    check('message_channel', oneOf(t.channel, MESSAGE_CHANNELS)),
    check('message_recipient', atMost(t.recipient, 254)),
    check('message_state', oneOf(t.state, MESSAGE_STATES)),
    check('message_locale', oneOf(t.locale, LOCALES)),
    check('message_sent', sql`(${t.state} = 'SENT') = (${t.sentAt} is not null)`),
  ],
);
