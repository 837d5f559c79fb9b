import { z } from 'zod';
import { APPLICATION_STATES, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, REGISTERED_FIELDS, VERDICTS } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A decision of one's own that can still be taken back. */
export const undoable = z.object({ id: z.uuid(), number: z.number().int(), onRenewal: z.boolean(), verdict: z.enum(VERDICTS), secondsLeft: z.number().int() });
export type Undoable = z.infer<typeof undoable>;
export const undoInput = z.object({ id: field.id });
/** `renewal`: id of the new conclusion that awaits its decision again, `null` where the application itself does. */
export const undone = z.object({ number: z.number().int(), renewal: z.uuid().nullable() });

/** A decision of one's own that came too late: what it was on no longer awaited one. */
export const lapsed = z.object({ id: z.uuid(), number: z.number().int(), onRenewal: z.boolean() });
export type Lapsed = z.infer<typeof lapsed>;

const reviewRow = z.object({ number: z.number().int(), childName: z.string(), birthDate: field.localDate, correctionType: z.enum(CORRECTION_TYPES) });

const waitingRow = reviewRow.extend({ key: z.string(), waitingSince: z.date(), dueAt: z.date(), overdue: z.boolean(), relative: z.boolean(), renewal: z.uuid().nullable() });
/**
 * What awaits this reviewer: applications, and new conclusions of applications that he reviewed or would (Q10). `renewal` is the
 * renewal's id; `key` tells the rows apart and leads to the next page; `relative` says that he may not decide on it (S6).
 * `atLeast`: there is more than `total`, and nobody counts how much.
 */
export const reviewInbox = z.object({
  rows: z.array(waitingRow),
  /** What the reviewer has set aside today, neither among the rows nor counted, first what has lain longest. */
  aside: z.array(waitingRow),
  total: z.number().int(),
  overdue: z.number().int(),
  atLeast: z.boolean(),
  undoable: z.array(undoable),
  lapsed: z.array(lapsed),
});

const personCheck = z.object({
  answer: z.enum(['found', 'not_found', 'deceased', 'unavailable']),
  /** Field by field; empty where the register knows nobody or does not answer. */
  fields: z.array(z.object({ field: z.enum(REGISTERED_FIELDS), applied: z.string().nullable(), registered: z.string().nullable(), same: z.boolean() })),
});
/** What the registers say of the people in an application; it helps, it does not decide. */
export const registerCheck = z.object({ child: personCheck, guardian: personCheck, relation: z.enum(['confirmed', 'not_found', 'ambiguous', 'unavailable']) });
export type RegisterCheck = z.infer<typeof registerCheck>;

/** What stands beside every case in front of a reviewer. */
export const besideCase = {
  register: registerCheck,
  /** What the conclusion source says; it helps, it does not decide. */
  sourceAnswer: z.enum(['confirmed', 'mismatch', 'unavailable']),
  dueAt: z.date(),
  /** The reviewer is the child's relative: a colleague has to decide (S6). */
  relative: z.boolean(),
  /** Names of colleagues who look at it too. */
  colleagues: z.array(z.string()),
  /** Who decided, when it is decided already (S3). */
  decidedBy: z.string().nullable(),
  /** The reviewer has set it aside today. */
  aside: z.boolean(),
};

export const reviewCase = reviewRow.extend({
  submittedAt: z.date(),
  childIin: z.string(),
  guardianName: z.string(),
  conclusion: z.object({ number: z.string(), issuedOn: field.localDate, validUntil: field.localDate, fileId: z.uuid(), fileName: z.string(), fileType: z.string() }),
  wishedKindergarten: field.trilingual,
  language: z.enum(INSTRUCTION_LANGUAGES),
  otherLanguageSuits: z.boolean(),
  state: z.enum(APPLICATION_STATES),
  ...besideCase,
});
export type ReviewCase = z.infer<typeof reviewCase>;

export const confirmInput = z.object({ number: field.applicationNumber });
/** The place that a confirmed application has, or is going to have as things stand. */
export const confirmed = z.object({ position: z.number().int(), of: z.number().int() });
export const rejectInput = z.object({ number: field.applicationNumber, reasonId: z.uuid({ error: 'REQUIRED' }), comment: field.optionalText(1000) });

/** `aside`: set aside until the others are done; else taken up again. */
export const asideInput = z.object({ number: field.applicationNumber, aside: z.boolean() });

/** `renewal`: the case is a new conclusion of the application, whose decision is one of its own. */
export const lookInput = z.object({ number: field.applicationNumber, renewal: z.uuid().nullish(), leaving: z.boolean().default(false) });
/** Who else looks at the application, and who has decided on the case meanwhile. */
export const looking = z.object({ colleagues: z.array(z.string()), decidedBy: z.string().nullable() });

/** `search`: an application's number, a child's IIN or words of his name. `from` and `to` are days in Almaty, both among them. */
export const decisionsInput = z.object({
  search: field.optionalText(100),
  from: field.localDate.nullish(),
  to: field.localDate.nullish(),
  verdict: z.enum(VERDICTS).nullish(),
  after: z.string().max(100).nullish(),
});
export const decisionRow = reviewRow.extend({
  key: z.string(),
  renewal: z.uuid().nullable(),
  onRenewal: z.boolean(),
  verdict: z.enum(VERDICTS),
  decidedAt: z.date(),
  reason: field.trilingual.nullable(),
  /** The application's present state. */
  state: z.enum(APPLICATION_STATES),
});
export const decisionPage = z.object({ rows: z.array(decisionRow), next: z.string().nullable() });

/** `renewal`: the decision was on this new conclusion of the application. */
export const ownDecisionInput = z.object({ number: field.applicationNumber, renewal: z.uuid().nullish() });
export const ownDecision = reviewRow.extend({
  childIin: z.string(),
  guardianName: z.string(),
  /** The application's present state. */
  state: z.enum(APPLICATION_STATES),
  onRenewal: z.boolean(),
  /** When the application was sent, or the new conclusion attached. */
  sentAt: z.date(),
  /** Of the document that was decided on; `null` where another one has taken its place in the application since. */
  conclusion: z.object({ number: z.string(), issuedOn: field.localDate, validUntil: field.localDate }).nullable(),
  /** The document itself; `null` once it is deleted (D2). */
  document: z.object({ fileId: z.uuid(), fileName: z.string(), fileType: z.string() }).nullable(),
  verdict: z.enum(VERDICTS),
  decidedAt: z.date(),
  reason: field.trilingual.nullable(),
  comment: z.string().nullable(),
});
export type OwnDecision = z.infer<typeof ownDecision>;
