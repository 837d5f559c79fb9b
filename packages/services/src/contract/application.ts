import { z } from 'zod';
import { ANNULMENT_REASONS, APPLICATION_EVENTS, APPLICATION_STATES, ARCHIVE_REASONS, CLAUSE_TOPICS, CONTRACT_DOCUMENTS, CORRECTION_TYPES, DEADLINE_KINDS, ENROLMENT_STATES, INSTRUCTION_LANGUAGES, VOUCHER_STATES } from '@balabaqsha/domain';
import { appealView } from './appeal.ts';
import { conclusionFields, conclusionInOrder, conclusionOutOfOrder, conclusionView, renewalView } from './conclusion.ts';
import * as field from './fields.ts';
import { forecastView, positionTrend } from './forecast.ts';

/** What the form needs to draw itself (Q2). */
export const applicationForm = z.object({
  children: z.array(z.object({ id: z.uuid(), fullName: z.string(), birthDate: field.localDate, guardianship: z.enum(['CONFIRMED', 'UNCONFIRMED', 'REFUSED']), liveApplication: z.number().int().nullable() })),
  /** With the correction types that each offers today, in its own order. */
  cities: z.array(
    z.object({ id: z.uuid(), code: z.string(), name: field.trilingual, live: z.boolean(), offers: z.array(z.object({ correctionType: z.enum(CORRECTION_TYPES), explanation: field.trilingual })) }),
  ),
  /** All kindergartens with the correction types of their open groups; the form shows those that suit. */
  kindergartens: z.array(z.object({ id: z.uuid(), cityId: z.uuid(), name: field.trilingual, address: field.trilingual, correctionTypes: z.array(z.enum(CORRECTION_TYPES)) })),
  /** Raw values as typed, kept until sent. Keys are the field names of `sendApplicationInput`. */
  draft: z.object({ values: z.record(z.string(), z.string()), conclusionFile: z.object({ id: z.uuid(), name: z.string(), size: z.number().int() }).nullable(), updatedAt: z.date() }).nullable(),
});
export type ApplicationForm = z.infer<typeof applicationForm>;

/** Keeps what was typed, right or wrong. `conclusionFileId: undefined` leaves the file as it is, `null` drops it. */
export const saveDraftInput = z.object({ values: z.record(z.string().max(60), z.string().max(500)).refine((values) => Object.keys(values).length <= 40, { error: 'TOO_LONG' }), conclusionFileId: field.id.nullish() });

/** The form in the guide's order (Q2). Checked as a whole before the check-your-answers page and again when sending. */
export const sendApplicationInput = z
  .object({
    queueType: z.literal('SPECIAL', { error: 'REQUIRED' }),
    childId: z.uuid({ error: 'REQUIRED' }),
    correctionType: field.correctionType,
    ...conclusionFields,
    cityId: z.uuid({ error: 'REQUIRED' }),
    kindergartenId: z.uuid({ error: 'REQUIRED' }),
    language: field.instructionLanguage,
    otherLanguageSuits: z.boolean(),
    consent: field.consent,
  })
  .refine(conclusionInOrder, conclusionOutOfOrder);
export type SendApplicationInput = z.infer<typeof sendApplicationInput>;
/** Checks the answers without sending: same refusals at the same fields. `consent` is asked for at the end. */
export const checkApplicationInput = sendApplicationInput;
export const applicationSent = z.object({ number: z.number().int(), reviewer: z.enum(['PMPK_SPECIALIST', 'PHTHISIATRICIAN']) });

export const numberInput = z.object({ number: field.applicationNumber });

/** Which application, and the language of the document about it. */
export const documentInput = z.object({ number: field.applicationNumber, locale: field.locale });

export const applicationSummary = z.object({
  number: z.number().int(),
  childName: z.string(),
  correctionType: z.enum(CORRECTION_TYPES),
  state: z.enum(APPLICATION_STATES),
  archiveReason: z.enum(ARCHIVE_REASONS).nullable(),
  submittedAt: z.date(),
  /** Only while waiting (Q6). */
  position: z.object({ position: z.number().int(), of: z.number().int() }).nullable(),
  /** The deadline that runs against the guardian now, UTC instant. */
  deadline: z.date().nullable(),
  /** Whether the reader is the applicant; the other parent only reads (C4). */
  mine: z.boolean(),
});
export type ApplicationSummary = z.infer<typeof applicationSummary>;
export const applicationList = z.array(applicationSummary);

export const historyLine = z.object({
  at: z.date(),
  event: z.enum(APPLICATION_EVENTS),
  actorKind: z.enum(['guardian', 'staff', 'system', 'anonymous']),
  actorName: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

const dayOffReason = z.object({ code: z.enum(['WEEKEND', 'HOLIDAY', 'SUBSTITUTE', 'RELIGIOUS', 'OFFICER']), holiday: z.string().optional(), of: z.string().optional(), name: z.string().optional() });
/** A deadline with the days that led to it, so that it can be explained (V9). */
export const deadlineView = z.object({
  kind: z.enum(DEADLINE_KINDS),
  at: z.date(),
  /** Last day on which one can act. */
  lastDay: z.string(),
  /** Empty where a document or a law names the day. */
  counted: z.array(z.string()),
  skipped: z.array(z.object({ date: z.string(), reason: dayOffReason })),
});
export type DeadlineView = z.infer<typeof deadlineView>;

export const voucherView = z.object({
  code: z.string(),
  state: z.enum(VOUCHER_STATES),
  annulmentReason: z.enum(ANNULMENT_REASONS).nullable(),
  offeredAt: z.date(),
  respondBy: z.date(),
  acceptedAt: z.date().nullable(),
  enrolBy: z.date().nullable(),
  extendedAt: z.date().nullable(),
  extensionOpensAt: z.date().nullable(),
});

export const enrolmentView = z.object({
  id: z.uuid(),
  state: z.enum(ENROLMENT_STATES),
  requestedAt: z.date(),
  kindergarten: z.object({ id: z.uuid(), name: field.trilingual, address: field.trilingual, phone: z.string() }),
  group: z.object({ id: z.uuid(), name: z.string(), language: z.enum(INSTRUCTION_LANGUAGES) }),
  refusal: z.object({ reason: field.trilingual, comment: z.string().nullable() }).nullable(),
  signBy: z.date().nullable(),
  enrolledAt: z.date().nullable(),
});

/** Buttons that work right now for this reader: what the permissions and the clock allow. */
export const APPLICATION_ACTIONS = ['WITHDRAW', 'RESTORE', 'ACCEPT_VOUCHER', 'DECLINE_VOUCHER', 'EXTEND_VOUCHER', 'CHOOSE_KINDERGARTEN', 'TAKE_BACK', 'FILL_CONTRACT', 'SIGN_CONTRACT', 'RENEW_CONCLUSION', 'REPLACE_RENEWAL', 'APPEAL', 'APPLY_AGAIN', 'LEAVE'] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

/** The card (Q12): where are we, what do I do now, by when. */
export const applicationCard = applicationSummary.extend({
  child: z.object({ id: z.uuid(), fullName: z.string(), birthDate: field.localDate }),
  /** Only while waiting. */
  forecast: forecastView.nullable(),
  /** Only while waiting, and from its second week on. */
  trend: positionTrend.nullable(),
  /** Short name of the other parent where he sent it and is the only one who may act (C4). */
  otherApplicant: z.string().nullable(),
  birthYear: z.number().int(),
  language: z.enum(INSTRUCTION_LANGUAGES),
  otherLanguageSuits: z.boolean(),
  wishedKindergarten: z.object({ id: z.uuid(), name: field.trilingual }),
  conclusion: conclusionView,
  renewal: renewalView.nullable(),
  rejection: z.object({ employee: z.string(), reason: field.trilingual, comment: z.string().nullable() }).nullable(),
  restoreBy: z.date().nullable(),
  voucher: voucherView.nullable(),
  /** What the guardian said against the annulment of this voucher (V13); only the applicant reads it. */
  appeal: appealView.nullable(),
  /** The deadline that runs against the guardian now, explained. */
  deadlineExplained: deadlineView.nullable(),
  /** All deadlines that lie ahead, the nearest first, the running one among them. */
  deadlines: z.array(deadlineView),
  enrolment: enrolmentView.nullable(),
  actions: z.array(z.enum(APPLICATION_ACTIONS)),
  history: z.array(historyLine),
});
export type ApplicationCard = z.infer<typeof applicationCard>;

/** Kindergartens and groups that this voucher can choose now (E1). */
export const enrolmentOptions = z.object({
  child: z.object({ id: z.uuid(), fullName: z.string() }),
  wishedKindergartenId: z.uuid(),
  kindergartens: z.array(
    z.object({
      id: z.uuid(),
      name: field.trilingual,
      district: field.trilingual,
      address: field.trilingual,
      phone: z.string(),
      groups: z.array(z.object({ id: z.uuid(), name: z.string(), language: z.enum(INSTRUCTION_LANGUAGES), birthYearFrom: z.number().int(), birthYearTo: z.number().int(), capacity: z.number().int(), free: z.number().int() })),
    }),
  ),
});
export type EnrolmentOptions = z.infer<typeof enrolmentOptions>;
export const requestEnrolmentInput = z.object({ number: field.applicationNumber, childId: z.uuid({ error: 'REQUIRED' }), groupId: z.uuid({ error: 'REQUIRED' }) });

/** The contract page (E3). */
export const contractView = z.object({
  number: z.string(),
  state: z.enum(ENROLMENT_STATES),
  kindergarten: z.object({ name: field.trilingual, bin: z.string(), address: field.trilingual }),
  group: z.object({ name: z.string(), language: z.enum(INSTRUCTION_LANGUAGES) }),
  startsOn: field.localDate,
  guardian: z.object({ fullName: z.string(), iin: z.string(), phone: z.string() }),
  child: z.object({ fullName: z.string(), iin: z.string(), birthDate: field.localDate }),
  fields: z.object({ address: z.string(), phone: z.string(), pickUpPersons: z.array(z.object({ fullName: z.string(), phone: z.string() })), healthNotes: z.string() }).nullable(),
  /** The kindergarten's own clauses as they were when it sent the contract. */
  clauses: z.partialRecord(z.enum(CLAUSE_TOPICS), z.object({ ru: z.string(), kk: z.string() })),
  documents: z.array(z.object({ document: z.enum(CONTRACT_DOCUMENTS), required: z.boolean(), file: z.object({ id: z.uuid(), name: z.string(), size: z.number().int() }).nullable() })),
  /** Present once the fields are filled in; the PDF to be signed. */
  file: z.object({ id: z.uuid(), sha256: z.string() }).nullable(),
  signatures: z.array(z.object({ side: z.enum(['GUARDIAN', 'KINDERGARTEN']), name: z.string(), signedAt: z.date() })),
  deadline: z.date().nullable(),
});
export type ContractView = z.infer<typeof contractView>;
export const fillContractInput = z.object({
  number: field.applicationNumber,
  address: field.text(300),
  phone: field.phone,
  pickUpName: field.optionalText(120),
  pickUpPhone: field.optionalText(30),
  healthNotes: field.optionalText(1000),
});
export const attachDocumentInput = z.object({ number: field.applicationNumber, document: z.enum(CONTRACT_DOCUMENTS, { error: 'INVALID_VALUE' }), fileId: field.id });
export const signContractInput = z.object({ number: field.applicationNumber, cms: field.cms });
export const leaveInput = z.object({ number: field.applicationNumber });

export const notificationView = z.object({
  id: z.uuid(),
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  applicationNumber: z.number().int().nullable(),
  createdAt: z.date(),
  read: z.boolean(),
});
export const notificationList = z.array(notificationView);
export const notificationInput = z.object({ id: field.id });
/** What the opened notification is about, so that the page can lead there. */
export const openedNotification = notificationView.pick({ kind: true, applicationNumber: true });

/** Keeps an uploaded file after looking into it (D3). */
export const uploadInput = z.object({ name: field.text(255), purpose: z.enum(['PMPK_CONCLUSION', 'GUARDIANSHIP_PROOF', 'CONTRACT_DOCUMENT', 'APPEAL']), bytes: z.instanceof(Uint8Array) });
export const uploaded = z.object({ id: z.uuid(), name: z.string(), size: z.number().int() });
export const fileInput = z.object({ id: field.id });
/** `shown`: to be looked at in the browser, so that what browsers do not show comes as a JPEG. */
export const staffFileInput = fileInput.extend({ shown: z.boolean().optional() });
export const fileContent = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) });
