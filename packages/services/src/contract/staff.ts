import { z } from 'zod';
import { APPLICATION_STATES, ARCHIVE_REASONS, AUDIT_DETAILS, CONTRACT_DOCUMENTS, CORRECTION_TYPES, ENROLMENT_STATES, STAFF_ROLES, VOUCHER_DUES, VOUCHER_SORTS, VOUCHER_STATES, storable } from '@balabaqsha/domain';
import { caseSurroundings } from './case-surroundings.ts';
import { historyLine, voucherView } from './application.ts';
import * as field from './fields.ts';
import { forecastView } from './forecast.ts';

export const staffSignInInput = z.object({ login: field.text(60), password: field.password, code: field.code, userAgent: z.string().max(400) });
export const staffSession = z.object({ token: z.string(), expiresAt: z.date() });
export const staffMe = z.object({
  name: z.string(),
  roles: z.array(z.object({ role: z.enum(STAFF_ROLES), city: field.trilingual, kindergarten: z.object({ id: z.uuid(), name: field.trilingual }).nullable() })),
  /** Names of the permitted actions: the console shows what they allow. */
  actions: z.array(z.string()),
  /** Where he can work, by name; more than one only where he holds roles at several places (S1). */
  workplaces: z.array(z.object({ id: z.uuid(), name: field.trilingual })),
  /** The one of them that `roles` and `actions` are about; `null` for whoever works for the whole country alone. */
  workplaceId: z.uuid().nullable(),
});
export const chooseWorkplaceInput = z.object({ id: field.id });
export type StaffMe = z.infer<typeof staffMe>;

export const reasonView = z.object({ id: z.uuid(), text: field.trilingual });
export const reasonList = z.array(reasonView);
/** `number`: the application that a reason is wanted for; a guardianship is of no city. */
export const reasonsInput = z.object({ kind: z.enum(['REJECTION', 'GUARDIANSHIP_REFUSAL', 'ENROLMENT_REFUSAL', 'DISENROLMENT']), number: field.applicationNumber.nullish() });

/* Kindergarten (E2, E4, E7, S4) */
export const enrolmentRow = z.object({
  id: z.uuid(),
  applicationNumber: z.number().int(),
  childName: z.string(),
  birthDate: field.localDate,
  correctionType: z.enum(CORRECTION_TYPES),
  group: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(ENROLMENT_STATES),
  requestedAt: z.date(),
  /** When the guardian's deadline ends, or by when the kindergarten should sign (E5). */
  dueAt: z.date().nullable(),
  overdue: z.boolean(),
});
export const enrolmentInbox = z.array(enrolmentRow);
export const enrolmentInput = z.object({ id: field.id });
export const enrolmentCase = enrolmentRow.extend({
  childIin: z.string(),
  guardian: z.object({ fullName: z.string(), phone: z.string() }),
  conclusion: z.object({ number: z.string(), validUntil: field.localDate, fileId: z.uuid(), fileName: z.string() }),
  /** The next working day of the city, on which the child could come first (K2). */
  firstDay: field.localDate,
  contract: z
    .object({
      number: z.string(),
      startsOn: field.localDate,
      fields: z.object({ address: z.string(), phone: z.string(), pickUpPersons: z.array(z.object({ fullName: z.string(), phone: z.string() })), healthNotes: z.string() }).nullable(),
      file: z.object({ id: z.uuid(), sha256: z.string() }).nullable(),
      documents: z.array(z.object({ document: z.enum(CONTRACT_DOCUMENTS), file: z.object({ id: z.uuid(), name: z.string() }) })),
      signatures: z.array(z.object({ side: z.enum(['GUARDIAN', 'KINDERGARTEN']), name: z.string(), signedAt: z.date() })),
    })
    .nullable(),
});
export type EnrolmentCase = z.infer<typeof enrolmentCase>;
export const sendContractInput = z.object({ id: field.id, startsOn: field.localDate });
export const refuseEnrolmentInput = z.object({ id: field.id, reasonId: z.uuid({ error: 'REQUIRED' }), comment: field.optionalText(1000) });
export const signEnrolmentInput = z.object({ id: field.id, cms: field.cms });
/* City officer */
export const laneRow = z.object({ correctionType: z.enum(CORRECTION_TYPES), birthYear: z.number().int(), waiting: z.number().int(), vouchersOut: z.number().int(), guaranteed: z.number().int(), freeSeats: z.number().int(), firstSubmittedAt: z.date().nullable() });
export const laneBoard = z.object({ lanes: z.array(laneRow), totals: z.object({ waiting: z.number().int(), vouchersOut: z.number().int(), guaranteed: z.number().int(), freeSeats: z.number().int(), stopList: z.number().int() }) });
/** Days from sending to the voucher, the median of a lane's last 12 months. */
export const laneWaits = z.array(z.object({ correctionType: z.enum(CORRECTION_TYPES), birthYear: z.number().int(), medianDays: z.number() }));
export const laneInput = z.object({ correctionType: z.enum(CORRECTION_TYPES), birthYear: z.coerce.number().int(), after: z.number().int().nullish() });
export const laneApplications = z.object({ rows: z.array(z.object({ number: z.number().int(), childName: z.string(), submittedAt: z.date(), position: z.number().int(), conclusionValidUntil: field.localDate })), next: z.number().int().nullable() });
/** `passedOverAtLeast`: no more of them are kept than these, and there may have been others. */
export const advancementRunView = z.object({ id: z.number().int(), at: z.date(), cause: z.string(), seatsFree: z.number().int(), vouchersOut: z.number().int(), offered: z.number().int(), offeredTo: z.array(z.number().int()), passedOver: z.array(z.object({ number: z.number().int(), reason: z.string() })), passedOverAtLeast: z.boolean() });
/** What a run would do now (V2). `seal`: who would get a voucher and who would be passed over; `more`: others would get one after these. */
export const dryRun = advancementRunView.pick({ seatsFree: true, vouchersOut: true, offeredTo: true, passedOver: true, passedOverAtLeast: true }).extend({ seal: z.string(), more: z.boolean() });
/** `seen`: the seal of the dry run that the officer saw; only what it showed is done. */
export const advanceInput = z.object({ seen: z.string().max(100).nullish() });
/** `before`: id of the last run of the page before. */
export const advancementRunsInput = z.object({ before: z.number().int().positive().nullish() });
export const advancementRuns = z.array(advancementRunView);
export const advanced = z.object({ offered: z.number().int() });

/** By when they were offered or by deadline; of those whose deadline is `due` only those of the state, where both are named. */
export const voucherFilter = z.object({ state: z.enum(VOUCHER_STATES).nullish(), due: z.enum(VOUCHER_DUES).nullish(), sort: z.enum(VOUCHER_SORTS).nullish(), descending: z.boolean().nullish(), after: z.string().max(100).nullish() });
/** `awaitsSignatureOf`: the kindergarten that has to sign, where the guardian has (E5). */
export const voucherRow = z.object({ code: z.string(), applicationNumber: z.number().int(), childName: z.string(), state: z.enum(VOUCHER_STATES), annulmentReason: z.string().nullable(), offeredAt: z.date(), deadline: z.date().nullable(), applicationState: z.enum(APPLICATION_STATES), awaitsSignatureOf: z.object({ name: field.trilingual, phone: z.string() }).nullable() });
export const voucherPage = z.object({ rows: z.array(voucherRow), next: z.string().nullable() });

export const officerCase = z.object({
  number: z.number().int(),
  childName: z.string(),
  childIin: z.string(),
  guardianName: z.string(),
  guardianPhone: z.string(),
  correctionType: z.enum(CORRECTION_TYPES),
  birthYear: z.number().int(),
  state: z.enum(APPLICATION_STATES),
  archiveReason: z.enum(ARCHIVE_REASONS).nullable(),
  submittedAt: z.date(),
  position: z.object({ position: z.number().int(), of: z.number().int() }).nullable(),
  /** As the guardian is told; only while waiting. */
  forecast: forecastView.nullable(),
  vouchers: z.array(voucherView),
  history: z.array(historyLine),
  /** An annulment can be undone here (V13). */
  canReinstate: z.boolean(),
  ...caseSurroundings,
});
export type OfficerCase = z.infer<typeof officerCase>;
export const reinstateInput = z.object({ number: field.applicationNumber, comment: field.text(1000) });

/** Which ties to children: what waits, oldest first; what the employee has decided; what was decided at all, the latest first. */
export const GUARDIANSHIP_LISTS = ['OPEN', 'MINE', 'DONE'] as const;
/** `search`: an IIN of the child or of the guardian, or the beginning of the child's name; it finds those of every list. */
export const guardianshipInboxInput = z.object({ show: z.enum(GUARDIANSHIP_LISTS).default('OPEN').catch('OPEN'), search: z.string().overwrite(storable).trim().max(100).default(''), after: z.string().max(140).nullish() });
export const guardianshipRow = z.object({
  guardianId: z.uuid(),
  childId: z.uuid(),
  guardianName: z.string(),
  childName: z.string(),
  /** When the proof came, or the child was added. */
  sentAt: z.date(),
  hasProof: z.boolean(),
  decided: z.object({ state: z.enum(['CONFIRMED', 'REFUSED']), by: z.string(), at: z.date() }).nullable(),
});
export const guardianshipInbox = z.object({ rows: z.array(guardianshipRow), next: z.string().nullable(), open: z.number().int(), atLeast: z.boolean() });
export const guardianshipInput = z.object({ guardianId: field.id, childId: field.id });
export const guardianshipLookInput = guardianshipInput.extend({ leaving: z.boolean().default(false) });
export const guardianshipCase = guardianshipRow.omit({ hasProof: true }).extend({
  childBirthDate: field.localDate,
  /** Whether it awaits a decision. */
  isOpen: z.boolean(),
  /** Names of colleagues who look at it too. */
  colleagues: z.array(z.string()),
  proof: z.object({ fileId: z.uuid(), fileName: z.string(), fileType: z.string() }).nullable(),
  refusal: z.object({ reason: field.trilingual, comment: z.string().nullable() }).nullable(),
});
/** `proofFileId`: the proof that the officer saw, so that nobody decides on one that came after it. */
const decidedGuardianship = z.object({ guardianId: field.id, childId: field.id, proofFileId: field.id.nullable() });
export const decideGuardianshipInput = z.discriminatedUnion('decision', [
  decidedGuardianship.extend({ decision: z.literal('CONFIRM') }),
  decidedGuardianship.extend({ decision: z.literal('REFUSE'), reasonId: z.uuid({ error: 'REQUIRED' }), comment: field.optionalText(1000) }),
]);

export const calendarYearInput = z.object({ year: z.coerce.number().int().min(2024).max(2100) });
export const calendarYear = z.object({
  year: z.number().int(),
  daysOff: z.array(z.object({ date: z.string(), code: z.string(), holiday: z.string().nullable(), of: z.string().nullable(), name: z.string().nullable() })),
  additions: z.array(z.object({ date: z.string(), working: z.boolean(), name: z.string() })),
  /** Everything that officers wrote about days of the year, with what they took back again. */
  written: z.array(
    z.object({
      id: z.uuid(),
      date: z.string(),
      working: z.boolean(),
      name: z.string(),
      author: z.string().nullable(),
      takenBack: z.object({ by: z.string(), at: z.date() }).nullable(),
      /** Written for the whole country: no city changes it. */
      ofCountry: z.boolean(),
      mayTakeBack: z.boolean(),
    }),
  ),
});
export const addCalendarDayInput = z.object({ date: field.localDate, working: z.boolean(), name: field.text(120) });
export const calendarChanged = z.object({ movedDeadlines: z.number().int() });

export const handleSupportInput = z.object({ id: field.id });

/** `from` and `to` are days in Almaty, both among them; `number` is an application's: rows about it, its vouchers and its enrolments. */
export const auditFilter = z.object({
  action: z.string().max(80).nullish(),
  from: field.localDate.nullish(),
  to: field.localDate.nullish(),
  number: z.number().int().positive().nullish(),
  /** A part of an employee's name or login. */
  who: z.string().trim().max(60).nullish(),
  /** Only what was looked at, nothing that was changed. */
  reads: z.boolean().nullish(),
  before: z.number().int().nullish(),
});
/** An export has a period. */
export const auditExportInput = auditFilter.extend({ from: field.localDate, to: field.localDate });
/** A detail of an entry by its name: a code, a number, a day, a name. */
const auditDetail = z.object({ name: z.enum(AUDIT_DETAILS), value: z.union([z.string(), z.number(), z.boolean(), field.trilingual]) });
export const auditPage = z.object({ rows: z.array(z.object({ id: z.number().int(), at: z.date(), actorKind: z.string(), actorName: z.string().nullable(), action: z.string(), subjectKind: z.string(), subjectId: z.string().nullable(), subjectName: z.union([z.string(), field.trilingual]).nullable(), details: z.array(auditDetail) })), next: z.number().int().nullable() });
