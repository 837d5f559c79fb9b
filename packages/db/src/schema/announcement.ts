import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ANNOUNCED_ALONE, ANNOUNCEMENT_STATES, announcementLifecycle, type AnnouncementState, type ApplicationFilter, type CityId, type GuardianId, type StaffId } from '@balabaqsha/domain';
import { city, type Trilingual } from './city.ts';
import { codeList, jsonAtMost, oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { guardian } from './guardian.ts';
import { notification } from './notification.ts';
import { staff } from './staff.ts';

/** What a city tells many of its guardians at once (N1). Its words never change; beyond a few recipients a second person agrees. */
export const announcement = pgTable(
  'announcement',
  {
    id: id(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    /** Whose applications; `null` for everybody with a live one. */
    filter: jsonb('filter').$type<ApplicationFilter>(),
    text: jsonb('text').$type<Trilingual>().notNull(),
    /** Channels beside the portal, each only where the guardian has it. */
    sms: boolean('sms').notNull(),
    email: boolean('email').notNull(),
    push: boolean('push').notNull(),
    state: text('state').$type<AnnouncementState>().notNull(),
    createdBy: uuid('created_by').$type<StaffId>().notNull().references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    /** The second person, whatever he decided. */
    decidedBy: uuid('decided_by').$type<StaffId>().references(() => staff.id),
    decidedAt: instant('decided_at'),
    /** How many guardians the approval settled, and how many of them have been told by now. */
    recipients: integer('recipients'),
    told: integer('told').notNull().default(0),
    /** Who took it back or stopped it. */
    endedBy: uuid('ended_by').$type<StaffId>().references(() => staff.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('announcement_city').on(t.cityId, t.createdAt, t.id),
    index('announcement_created_by').on(t.createdBy),
    index('announcement_decided_by').on(t.decidedBy).where(sql`${t.decidedBy} is not null`),
    index('announcement_ended_by').on(t.endedBy).where(sql`${t.endedBy} is not null`),
    check('announcement_state', oneOf(t.state, ANNOUNCEMENT_STATES)),
    check('announcement_filter', jsonAtMost(t.filter, 700)),
    check('announcement_text', jsonAtMost(t.text, 3200)),
    check('announcement_names_nobody', sql`${t.text}::text !~ '[0-9]{12}'`),
    check('announcement_two_people', sql`${t.decidedBy} <> ${t.createdBy}`),
    check('announcement_decided', sql`(${t.decidedBy} is null) = (${t.decidedAt} is null) and (${t.state} <> 'PENDING' or ${t.decidedBy} is null) and (${t.state} <> 'REFUSED' or ${t.decidedBy} is not null)`),
    check('announcement_alone', sql`${t.decidedBy} is not null or ${t.recipients} is null or ${t.recipients} <= ${sql.raw(String(ANNOUNCED_ALONE))}`),
    check('announcement_recipients', sql`(${t.state} in (${codeList(announcementLifecycle.categories.addressed)})) = (${t.recipients} is not null)`),
    check('announcement_told', sql`${t.told} between 0 and coalesce(${t.recipients}, 0)`),
    check('announcement_ended', sql`(${t.state} in ('STOPPED', 'TAKEN_BACK')) = (${t.endedBy} is not null) and (${t.state} in ('STOPPED', 'TAKEN_BACK', 'SENT')) = (${t.endedAt} is not null)`),
  ],
);

/** Whom the approval settled, each once; `notificationId` is what he was told. */
export const announcementRecipient = pgTable(
  'announcement_recipient',
  {
    announcementId: uuid('announcement_id').notNull().references(() => announcement.id),
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id),
    notificationId: uuid('notification_id').unique('announcement_recipient_notification').references(() => notification.id),
  },
  (t) => [
    primaryKey({ columns: [t.announcementId, t.guardianId] }),
    index('announcement_recipient_guardian').on(t.guardianId),
    index('announcement_recipient_waiting').on(t.announcementId, t.guardianId).where(sql`${t.notificationId} is null`),
  ],
);
