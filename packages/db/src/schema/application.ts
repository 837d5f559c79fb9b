import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, check, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  APPLICATION_EVENTS, APPLICATION_STATES, ARCHIVE_REASONS, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, QUEUE_TYPES,
  type ApplicationEvent, type ApplicationId, type ApplicationState, type ArchiveReason, type ChildId, type CityId,
  type CorrectionType, type FileId, type GuardianId, type InstructionLanguage, type KindergartenId, type LaneId, type QueueType, type StaffId,
} from '@balabaqsha/domain';
import { city, reason } from './city.ts';
import { id, instant, localDate } from './columns.ts';
import { atMost, jsonAtMost, oneOf } from './checks.ts';
import { file } from './file.ts';
import { child, guardian } from './guardian.ts';
import { kindergarten } from './kindergarten.ts';
import { lane } from './lane.ts';
import { staff } from './staff.ts';

/** What a guardian has typed so far; kept until it is sent (Q2), 30 days at most (D2). */
export const applicationDraft = pgTable('application_draft', {
  guardianId: uuid('guardian_id').$type<GuardianId>().primaryKey().references(() => guardian.id),
  values: jsonb('values').$type<Record<string, string>>().notNull(),
  conclusionFileId: uuid('conclusion_file_id').$type<FileId>().references(() => file.id),
  updatedAt: instant('updated_at').notNull(),
}, (t) => [index('application_draft_conclusion_file').on(t.conclusionFileId), index('application_draft_updated').on(t.updatedAt), check('application_draft_values', jsonAtMost(t.values, 150_000))]);

export const application = pgTable(
  'application',
  {
    id: id().$type<ApplicationId>(),
    /** What people call it by; a trigger gives it, ascending with the order of submission. */
    number: bigint('number', { mode: 'number' }).notNull().default(0).unique(),
    cityId: uuid('city_id').$type<CityId>().notNull().references(() => city.id),
    queueType: text('queue_type').$type<QueueType>().notNull(),
    childId: uuid('child_id').$type<ChildId>().notNull().references(() => child.id),
    /** The applicant: the only guardian who acts on it (C4). */
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id),
    correctionType: text('correction_type').$type<CorrectionType>().notNull(),
    birthYear: integer('birth_year').notNull(),
    state: text('state').$type<ApplicationState>().notNull(),
    archiveReason: text('archive_reason').$type<ArchiveReason>(),
    /** With `submit_sequence` the order in the lane (Q1). It never changes. */
    submittedAt: instant('submitted_at').notNull(),
    submitSequence: bigint('submit_sequence', { mode: 'number' }).notNull().default(0),
    /** Its lane and its number in the order of the lane's submissions; a trigger gives both, and nothing changes them. */
    laneId: integer('lane_id').$type<LaneId>().notNull().default(0 as LaneId).references(() => lane.id),
    ticket: integer('ticket').notNull().default(0),
    conclusionNumber: text('conclusion_number').notNull(),
    conclusionIssuedOn: localDate('conclusion_issued_on').notNull(),
    conclusionValidUntil: localDate('conclusion_valid_until').notNull(),
    conclusionFileId: uuid('conclusion_file_id').$type<FileId>().notNull().references(() => file.id),
    wishedKindergartenId: uuid('wished_kindergarten_id').$type<KindergartenId>().notNull().references(() => kindergarten.id),
    language: text('language').$type<InstructionLanguage>().notNull(),
    otherLanguageSuits: boolean('other_language_suits').notNull(),
    consentVersion: text('consent_version').notNull(),
    reviewedBy: uuid('reviewed_by').$type<StaffId>().references(() => staff.id),
    reviewedAt: instant('reviewed_at'),
    rejectionReasonId: uuid('rejection_reason_id').references(() => reason.id),
    rejectionComment: text('rejection_comment'),
    stopListedAt: instant('stop_listed_at'),
    restoreBy: instant('restore_by'),
    restoredAt: instant('restored_at'),
    /** Changes with every state, so that pages know that they are stale. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('application_one_live').on(t.childId, t.queueType).where(sql`${t.state} <> 'ARCHIVED'`),
    uniqueIndex('application_ticket').on(t.laneId, t.ticket),
    index('application_waiting').on(t.laneId, t.ticket).where(sql`${t.state} = 'IN_QUEUE'`),
    index('application_heads').on(t.laneId, t.otherLanguageSuits, t.language, t.ticket).where(sql`${t.state} = 'IN_QUEUE'`),
    index('application_promised').on(t.laneId, t.language, t.otherLanguageSuits).where(sql`${t.state} in ('VOUCHER_OFFERED', 'VOUCHER_ACCEPTED')`),
    index('application_guardian').on(t.guardianId),
    index('application_child').on(t.childId),
    index('application_review').on(t.cityId, t.submittedAt).where(sql`${t.state} = 'AWAITING_REVIEW'`),
    index('application_stop_list').on(t.restoreBy).where(sql`${t.state} = 'STOP_LIST'`),
    // The orders of the officers' table: what it offers to filter by is the beginning of one of these.
    index('application_by_city').on(t.cityId, t.submittedAt, t.number),
    index('application_by_state').on(t.cityId, t.state, t.language, t.submittedAt, t.number),
    index('application_by_lane').on(t.laneId, t.state, t.language, t.submittedAt, t.number),
    index('application_wished').on(t.wishedKindergartenId, t.state, t.language, t.submittedAt, t.number),
    index('application_lane_wished').on(t.laneId, t.wishedKindergartenId, t.state, t.language, t.submittedAt, t.number),
    index('application_by_conclusion').on(t.cityId, t.language, t.conclusionValidUntil, t.number).where(sql`${t.state} = 'IN_QUEUE'`),
    index('application_lane_conclusion').on(t.laneId, t.language, t.conclusionValidUntil, t.number).where(sql`${t.state} = 'IN_QUEUE'`),
    index('application_conclusion_file').on(t.conclusionFileId),
    index('application_reviewed_by').on(t.reviewedBy, t.reviewedAt).where(sql`${t.reviewedBy} is not null`),
    index('application_rejection_reason').on(t.rejectionReasonId).where(sql`${t.rejectionReasonId} is not null`),
    check('application_queue_type', oneOf(t.queueType, QUEUE_TYPES)),
    check('application_correction_type', oneOf(t.correctionType, CORRECTION_TYPES)),
    check('application_language', oneOf(t.language, INSTRUCTION_LANGUAGES)),
    check('application_state', oneOf(t.state, APPLICATION_STATES)),
    check('application_archive', sql`(${t.state} = 'ARCHIVED') = (${t.archiveReason} is not null)`),
    check('application_archive_reason', sql`${t.archiveReason} is null or ${oneOf(t.archiveReason, ARCHIVE_REASONS)}`),
    check('application_rejection', sql`${t.archiveReason} is distinct from 'REJECTED' or ${t.rejectionReasonId} is not null`),
    check('application_stop_list', sql`${t.state} <> 'STOP_LIST' or (${t.stopListedAt} is not null and ${t.restoreBy} is not null)`),
    check('application_conclusion_dates', sql`${t.conclusionValidUntil} >= ${t.conclusionIssuedOn}`),
    check('application_conclusion_number', atMost(t.conclusionNumber, 60)),
    check('application_rejection_comment', atMost(t.rejectionComment, 1000)),
  ],
);

export const ACTOR_KINDS = ['guardian', 'staff', 'system', 'anonymous'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Everything that happened to an application. Rows are never changed or deleted: a trigger forbids it. */
export const applicationEvent = pgTable(
  'application_event',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    at: instant('at').notNull(),
    event: text('event').$type<ApplicationEvent>().notNull(),
    fromState: text('from_state').$type<ApplicationState>(),
    toState: text('to_state').$type<ApplicationState>().notNull(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorId: uuid('actor_id'),
    /** Name of the employee, shown to the guardian. Empty for guardians and the system. */
    actorName: text('actor_name'),
    /** Values for the text in the history: dates, kindergarten, rule. No diagnosis, no IIN. */
    details: jsonb('details').$type<Record<string, string | number | string[]>>().notNull(),
    /** The application's, copied by a trigger: what happened in a lane ahead of a ticket is one stretch of an index. */
    laneId: integer('lane_id').$type<LaneId>().notNull().default(0 as LaneId),
    ticket: integer('ticket').notNull().default(0),
    /** 1 where the application came into the queue, -1 where it left it, else 0. */
    queueChange: smallint('queue_change').notNull().generatedAlwaysAs(sql`(case when to_state = 'IN_QUEUE' then 1 else 0 end) - (case when from_state = 'IN_QUEUE' then 1 else 0 end)`),
  },
  (t) => [
    index('application_event_application').on(t.applicationId, t.id),
    index('application_event_lane').on(t.laneId, t.at).where(sql`${t.queueChange} <> 0`),
    // Rows are only ever added, nearly in order of time: a few pages are enough to find those of a month, and writers pay nothing.
    index('application_event_at').using('brin', t.at),
    check('application_event_event', oneOf(t.event, APPLICATION_EVENTS)),
    check('application_event_from', sql`${t.fromState} is null or ${oneOf(t.fromState, APPLICATION_STATES)}`),
    check('application_event_to', oneOf(t.toState, APPLICATION_STATES)),
    check('application_event_actor', oneOf(t.actorKind, ACTOR_KINDS)),
  ],
);
