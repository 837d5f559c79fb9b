import { z } from 'zod';
import { JOINT_CHANGES, YEAR_CHOICES, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';
import { seatCounts } from './kindergarten.ts';

const says = (code: ErrorCode) => ({ error: code });
const academicYear = z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(2015, says('INVALID_VALUE')).max(2100, says('INVALID_VALUE'));
/** More than any kindergarten has. */
const MOST_GROUPS = 100;
const MOST_CHILDREN = 200;

const groupYears = z.object({ academicYear: z.number().int().nullable(), birthYearFrom: z.number().int(), birthYearTo: z.number().int() });
const listedChild = z.object({ applicationNumber: z.number().int(), childName: z.string() });

/** What a joint change would make of a group. */
export const jointGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  before: groupYears,
  after: groupYears,
  seatsBefore: seatCounts,
  seatsAfter: seatCounts,
  obstacle: z.enum(['SEATS_TAKEN', 'CHILDREN_UNSUITED']).nullable(),
  /** Children who would leave. */
  leaving: z.array(listedChild),
  /** Children who stay and whom it would not suit any more. */
  unsuited: z.array(listedChild),
});

/** What a joint change would do, before it is made (V2). */
export const jointPreview = z.object({
  obstacle: z.enum(['SEATS_TAKEN', 'CHILDREN_UNSUITED', 'SEATS_PROMISED']).nullable(),
  groups: z.array(jointGroup),
  /** Numbers of applications whose vouchers would find no seat. */
  withoutSeat: z.array(z.number().int()),
  /** Children who would leave and are the employee's own relatives: somebody else has to do it (S6). */
  relatives: z.array(listedChild),
  /** Vouchers more than now that the next run would offer. */
  offers: z.number().int(),
  seal: z.string(),
});
export type JointPreview = z.infer<typeof jointPreview>;

const seen = z.string(says('REQUIRED')).min(1, says('REQUIRED')).max(100);
/** Why children leave; `leftOn` is their last day, today where it is left out. */
const leaving = { reasonId: z.uuid(says('REQUIRED')), comment: field.optionalText(1000), leftOn: field.localDate.nullish() };

/* The new academic year */
/** The academic year that groups could begin; the service proposes one where it is left out. */
export const yearChangeInput = z.object({ academicYear: academicYear.nullish() });
export const yearChange = z.object({
  academicYear: z.number().int(),
  /** The one that runs today. */
  present: z.number().int(),
  /** Academic years that may be begun. */
  years: z.array(z.number().int()),
  /** Open groups that are in an earlier year or name none, by name. */
  groups: z.array(
    z.object({
      id: z.uuid(), name: z.string(), enrolled: z.number().int(), now: groupYears, keep: groupYears, shift: groupYears,
      proposed: z.enum(YEAR_CHOICES),
      /** Its year is over. */
      isOver: z.boolean(),
    }),
  ),
});
const chosenGroups = z.array(z.object({ id: field.id, choice: z.enum(YEAR_CHOICES, says('INVALID_VALUE')) }), says('REQUIRED')).min(1, says('REQUIRED')).max(MOST_GROUPS, says('INVALID_VALUE'));
export const previewYearChangeInput = z.object({ academicYear, chosen: chosenGroups });
/** A reason is needed where children leave. */
export const changeYearInput = previewYearChangeInput.extend({ seen, ...leaving, reasonId: leaving.reasonId.nullish() });

/* Several children leave (E7) */
const enrolmentIds = z.array(field.id, says('REQUIRED')).min(1, says('REQUIRED')).max(MOST_CHILDREN, says('INVALID_VALUE'));
export const previewDisenrolmentsInput = z.object({ chosen: enrolmentIds });
export const disenrolSeveralInput = previewDisenrolmentsInput.extend({ seen, ...leaving });

/** What was done about several at once and can still be taken back, the newest first. */
export const jointChanges = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(JOINT_CHANGES),
    academicYear: z.number().int().nullable(),
    groups: z.number().int(),
    children: z.number().int(),
    madeAt: z.date(),
    madeBy: z.string(),
    /** The instant from which it stays. */
    until: z.date(),
  }),
);
export type JointChanges = z.infer<typeof jointChanges>;
export const undoJointChangeInput = z.object({ id: field.id });
