import { z } from 'zod';
import { CHILD_SORTS, accountProblem, CLAUSE_LENGTH, CLAUSE_TOPICS, CONTRACT_DOCUMENTS, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, normaliseAccount, type ClauseTopic, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';

/* Groups and their seats (E1, V2) */
export const groupView = z.object({
  id: z.uuid(),
  name: z.string(),
  language: z.enum(INSTRUCTION_LANGUAGES),
  correctionTypes: z.array(z.enum(CORRECTION_TYPES)),
  birthYearFrom: z.number().int(),
  birthYearTo: z.number().int(),
  /** The calendar year in which the academic year begins; `null` where the group names none. */
  academicYear: z.number().int().nullable(),
  capacity: z.number().int(),
  taken: z.number().int(),
  closed: z.boolean(),
  /** When it was last changed, where that can be taken back; `null` where not. */
  undoable: z.date().nullable(),
});
export const myKindergarten = z.object({
  id: z.uuid(),
  name: field.trilingual,
  bin: z.string(),
  address: field.trilingual,
  district: field.trilingual,
  phone: z.string(),
  schedule: z.string(),
  groups: z.array(groupView),
  /** The correction types that a group may be given today, in the city's order. */
  offered: z.array(z.enum(CORRECTION_TYPES)),
});
export type MyKindergarten = z.infer<typeof myKindergarten>;

/** Seats of a group by who has them; the four add up to its capacity, unless the guarantee is broken. */
export const seatCounts = z.object({
  /** Enrolled children. */
  enrolled: z.number().int(),
  /** An enrolment is going on. */
  reserved: z.number().int(),
  /** Vouchers can't do without them (V2). */
  guaranteed: z.number().int(),
  /** Anybody may have them, and they may be taken away. */
  free: z.number().int(),
  /** Outstanding vouchers that could choose this group. */
  couldChoose: z.number().int(),
});
export const seatsBoard = myKindergarten.omit({ groups: true, offered: true }).extend({
  groups: z.array(groupView.extend({ seats: seatCounts, awaitsYearChange: z.boolean() })),
  totals: seatCounts.omit({ couldChoose: true }).extend({ capacity: z.number().int() }),
});
export type SeatsBoard = z.infer<typeof seatsBoard>;

const says = (code: ErrorCode) => ({ error: code });
const year = (from: number) => z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(from, says('INVALID_VALUE')).max(2100, says('INVALID_VALUE'));
const groupFields = {
  name: field.text(80),
  language: field.instructionLanguage,
  correctionTypes: z.array(z.enum(CORRECTION_TYPES), says('REQUIRED')).min(1, says('REQUIRED')),
  birthYearFrom: year(2015),
  birthYearTo: year(2015),
  academicYear: year(2015).nullish(),
  capacity: z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(0, says('INVALID_VALUE')).max(60, says('INVALID_VALUE')),
};
/** Seal of the preview that the employee saw: what has changed since is told instead of done. */
const seen = z.string().max(100).nullish();
const yearsInOrder = (v: { birthYearFrom: number; birthYearTo: number }): boolean => v.birthYearFrom <= v.birthYearTo;
const inOrder = { path: ['birthYearTo'], error: 'DATE_ORDER' satisfies ErrorCode };
export const addGroupInput = z.object(groupFields).refine(yearsInOrder, inOrder);
export const changeGroupInput = z.object({ id: field.id, seen, ...groupFields }).refine(yearsInOrder, inOrder);
export const closeGroupInput = z.object({ id: field.id, seen });
/** `changedAt` of the change that is taken back, as the list showed it. */
export const undoGroupChangeInput = z.object({ id: field.id, changedAt: z.date(says('INVALID_VALUE')) });
export const reopenGroupInput = z.object({ id: field.id });
/** `change` is `null` for closing. */
export const previewGroupInput = z.object({ id: field.id, change: z.object(groupFields).refine(yearsInOrder, inOrder).nullable() });

/** What a change of a group would do, before it is made (V2). */
export const groupPreview = z.object({
  obstacle: z.enum(['SEATS_TAKEN', 'CHILDREN_UNSUITED', 'SEATS_PROMISED']).nullable(),
  /** Whether anybody could find fewer seats after it. */
  takesAway: z.boolean(),
  before: seatCounts,
  after: seatCounts,
  /** Children of the group whom it would not suit any more. */
  unsuited: z.array(z.object({ applicationNumber: z.number().int(), childName: z.string() })),
  /** Numbers of applications whose vouchers would find no seat. */
  withoutSeat: z.array(z.number().int()),
  /** Vouchers more than now that the next run would offer. */
  offers: z.number().int(),
  seal: z.string(),
});
export type GroupPreview = z.infer<typeof groupPreview>;

/* Children (E7) */
/** Words of name, or the application's number; the group; and the enrolment that the page before ended with. */
export const childrenFilter = z.object({ search: field.optionalText(100), groupId: z.union([field.id, z.literal('')]).nullish(), sort: z.enum(CHILD_SORTS).nullish(), descending: z.boolean().nullish(), after: z.union([field.id, z.literal('')]).nullish() });
export const enrolledChild = z.object({
  enrolmentId: z.uuid(),
  applicationNumber: z.number().int(),
  childName: z.string(),
  birthDate: field.localDate,
  group: z.object({ id: z.uuid(), name: z.string() }),
  enrolledAt: z.date(),
  contractNumber: z.string(),
  contractFileId: z.uuid().nullable(),
  /** Required documents that nobody attached, and those that are past their day. */
  missing: z.array(z.enum(CONTRACT_DOCUMENTS)),
  expired: z.array(z.enum(CONTRACT_DOCUMENTS)),
});
export const enrolledChildren = z.object({ rows: z.array(enrolledChild), total: z.number().int(), next: z.string().nullable() });
export type EnrolledChildren = z.infer<typeof enrolledChildren>;
/** The search and the group that the list on the screen has. */
export const exportChildrenInput = childrenFilter.omit({ after: true }).extend({ locale: field.locale });
export const childrenSheet = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
/** `leftOn` is the last day; today where it is left out. */
export const disenrolInput = z.object({ id: field.id, reasonId: z.uuid({ error: 'REQUIRED' }), comment: field.optionalText(1000), leftOn: field.localDate.nullish() });
/** What a disenrolment would free. */
export const disenrolPreview = z.object({ before: seatCounts, after: seatCounts, offers: z.number().int() });
export type DisenrolPreview = z.infer<typeof disenrolPreview>;

/* What contracts say about the kindergarten (E3) */
const requisitesFields = {
  director: field.text(120),
  basis: z.object({ ru: field.text(200), kk: field.text(200), en: field.text(200) }),
  account: z
    .string(says('REQUIRED'))
    .transform(normaliseAccount)
    .superRefine((value, context) => {
      const code = value === '' ? 'REQUIRED' : accountProblem(value);
      if (code) context.addIssue({ code: 'custom', message: code });
    }),
  bank: field.text(120),
  bic: z
    .string(says('REQUIRED'))
    .transform((value) => value.replace(/\s/g, '').toUpperCase())
    .superRefine((value, context) => {
      const code: ErrorCode | undefined = value === '' ? 'REQUIRED' : /^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(value) ? undefined : 'INVALID_VALUE';
      if (code) context.addIssue({ code: 'custom', message: code });
    }),
};
/** A clause in both languages, or in none. */
const clause = z.object({ ru: field.optionalText(CLAUSE_LENGTH), kk: field.optionalText(CLAUSE_LENGTH) }).superRefine(({ ru, kk }, context) => {
  if ((ru === '') !== (kk === '')) context.addIssue({ code: 'custom', message: 'REQUIRED', path: [ru === '' ? 'ru' : 'kk'] });
});
const clauses = z.object({ HOURS: clause, MEALS: clause, EXTRAS: clause, OTHER: clause } satisfies Record<ClauseTopic, typeof clause>);
/** `seenVersion` is the version that the form began with, 0 where there was none. */
export const saveRequisitesInput = z.object({ seenVersion: z.coerce.number(says('INVALID_VALUE')).int(says('INVALID_VALUE')).min(0, says('INVALID_VALUE')), ...requisitesFields, clauses });
export const previewContractInput = z.object({ locale: field.locale, ...requisitesFields, clauses });
const shownClauses = z.partialRecord(z.enum(CLAUSE_TOPICS), z.object({ ru: z.string(), kk: z.string() }));
export const contractPreview = z.object({ bytes: z.instanceof(Uint8Array) });
export const requisitesVersion = z.object({ version: z.number().int(), director: z.string(), basis: field.trilingual, account: z.string(), bank: z.string(), bic: z.string(), clauses: shownClauses, createdAt: z.date(), createdBy: z.string() });
/** Newest first; contracts that are sent now get the first. */
export const requisitesView = z.object({ kindergarten: z.object({ name: field.trilingual, bin: z.string(), address: field.trilingual }), versions: z.array(requisitesVersion) });
export type RequisitesView = z.infer<typeof requisitesView>;
