import { randomUUID } from 'node:crypto';
import type { application, applicationEvent, audit, contract, contractDocument, contractSignature, enrolment, file, voucher } from '@balabaqsha/db/schema';
import {
  addDays, applicationLifecycle, enrolmentLifecycle, voucherLifecycle, enrolDeadline, extensionWindow, localDateOf, reminderTimes, respondDeadline, restoreDeadline,
  REQUIRED_CONTRACT_DOCUMENTS, signDeadline, yearOf,
  type ApplicationEvent, type ApplicationId, type ArchiveReason, type CityId, type CorrectionType, type EnrolmentEvent, type EnrolmentId, type FileId,
  type InstructionLanguage, type KindergartenId, type LocalDate, type VoucherId, type VoucherPolicy,
} from '@balabaqsha/domain';
import { inLanguages } from '../../enrolment/enrolment-rows.ts';
import { newVoucherCode } from '../../queue/voucher-code.ts';
import type { SeededGroup } from './city-rows.ts';
import type { Family } from './families.ts';
import type { SeededStaff } from './staff-rows.ts';

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];

/** One application from its sending to where it is now, with every row that its way left. */
export interface Life {
  family: Family;
  application: Row<typeof application> & { id: ApplicationId };
  events: Row<typeof applicationEvent>[];
  audits: Row<typeof audit>[];
  /** Rows whose bytes are still to be kept; the storage key comes then. */
  files: Omit<Row<typeof file>, 'storageKey' | 'size' | 'sha256'>[];
  voucher: (Row<typeof voucher> & { id: VoucherId }) | null;
  enrolment: (Row<typeof enrolment> & { id: EnrolmentId }) | null;
  contract: (Row<typeof contract> & { id: string }) | null;
  documents: Row<typeof contractDocument>[];
  /** The PDF's digest comes with its bytes. */
  signatures: Omit<Row<typeof contractSignature>, 'documentSha256'>[];
}

export interface Beginning {
  cityId: CityId;
  family: Family;
  correctionType: CorrectionType;
  language: InstructionLanguage;
  otherLanguageSuits: boolean;
  wished: KindergartenId;
  sentAt: Date;
  conclusion: { number: string; issuedOn: LocalDate; validUntil: LocalDate };
}

type Details = Record<string, string | number | string[]>;
type Who = { kind: 'guardian' } | { kind: 'system' } | { kind: 'staff'; staff: SeededStaff };

const GUARDIAN: Who = { kind: 'guardian' };
const SYSTEM: Who = { kind: 'system' };
const employee = (staff: SeededStaff): Who => ({ kind: 'staff', staff });

/** Moves an application as the use cases do: by the lifecycle, with its event and its line in the audit log. */
function happen(life: Life, at: Date, who: Who, event: ApplicationEvent, details: Details = {}, auditAs: string = event.toLowerCase()): void {
  const from = life.application.state;
  const to = applicationLifecycle.step(from, event);
  life.application.state = to;
  life.application.version = (life.application.version ?? 1) + 1;
  note(life, at, who, event, { from, to }, details, auditAs);
}

function note(life: Life, at: Date, who: Who, event: ApplicationEvent, states: { from: typeof life.application.state | null; to: typeof life.application.state }, details: Details, auditAs: string): void {
  const actorId = who.kind === 'guardian' ? life.family.guardianId : who.kind === 'staff' ? who.staff.id : null;
  life.events.push({
    applicationId: life.application.id, at, event, fromState: states.from, toState: states.to, actorKind: who.kind, actorId,
    actorName: who.kind === 'staff' ? who.staff.name : null, details,
  });
  life.audits.push({ at, actorKind: who.kind, actorId, action: auditAs, subjectKind: 'application', subjectId: life.application.id, details: {} });
}

/** The application is sent (Q3). */
export function begin(given: Beginning): Life {
  const { cityId, family, correctionType, language, otherLanguageSuits, wished, sentAt, conclusion } = given;
  const conclusionFileId = randomUUID() as FileId;
  const life: Life = {
    family,
    application: {
      id: randomUUID() as ApplicationId, cityId, queueType: 'SPECIAL', childId: family.childId, guardianId: family.guardianId, correctionType,
      birthYear: yearOf(family.child.birthDate), state: applicationLifecycle.initial.state, submittedAt: sentAt,
      conclusionNumber: conclusion.number, conclusionIssuedOn: conclusion.issuedOn, conclusionValidUntil: conclusion.validUntil, conclusionFileId,
      wishedKindergartenId: wished, language, otherLanguageSuits, consentVersion: '2026-11', version: 1,
    },
    events: [], audits: [], files: [], voucher: null, enrolment: null, contract: null, documents: [], signatures: [],
  };
  life.files.push({ id: conclusionFileId, name: `Заключение ПМПК ${conclusion.number}.pdf`, type: 'application/pdf', purpose: 'PMPK_CONCLUSION', guardianId: family.guardianId, createdAt: sentAt });
  note(life, sentAt, GUARDIAN, 'SENT', { from: null, to: life.application.state }, {}, 'application.sent');
  return life;
}

export function confirm(life: Life, at: Date, reviewer: SeededStaff): void {
  Object.assign(life.application, { reviewedBy: reviewer.id, reviewedAt: at });
  happen(life, at, employee(reviewer), 'CONFIRMED', {}, 'application.confirmed');
}

export function reject(life: Life, at: Date, reviewer: SeededStaff, reason: { id: string; text: { ru: string; kk: string; en: string } }): void {
  Object.assign(life.application, { reviewedBy: reviewer.id, reviewedAt: at, rejectionReasonId: reason.id });
  archive(life, at, employee(reviewer), 'REJECTED', 'REJECTED', inLanguages('reason', reason.text), 'application.rejected');
}

export function archive(life: Life, at: Date, who: Who, event: ApplicationEvent, archiveReason: ArchiveReason, details: Details = {}, auditAs?: string): void {
  life.application.archiveReason = archiveReason;
  happen(life, at, who, event, details, auditAs);
}

export const withdraw = (life: Life, at: Date): void => archive(life, at, GUARDIAN, 'WITHDRAWN', 'WITHDRAWN', {}, 'application.withdrawn');
export const ageOut = (life: Life, at: Date): void => archive(life, at, SYSTEM, 'AGED_OUT', 'AGE', {}, 'application.aged-out');

/** What deadlines are computed from; the demo city's officers have added no days. */
export interface Rules {
  policy: VoucherPolicy;
  now: Date;
}

/** A reminder that lies in the past was sent. */
const ahead = (at: Date, now: Date): Date | null => (at > now ? at : null);

export function offer(life: Life, at: Date, { policy, now }: Rules): void {
  const respondBy = respondDeadline(at, policy, []).at;
  const reminders = reminderTimes(at, respondBy, policy);
  life.voucher = {
    id: randomUUID() as VoucherId, code: newVoucherCode(), applicationId: life.application.id, state: voucherLifecycle.initial.state, offeredAt: at, respondBy,
    halfReminderAt: ahead(reminders.half, now), lastDayReminderAt: ahead(reminders.lastDay, now),
  };
  happen(life, at, SYSTEM, 'VOUCHER_OFFERED', { deadline: respondBy.toISOString() }, 'voucher.offered');
}

function heldVoucher(life: Life): NonNullable<Life['voucher']> {
  if (life.voucher === null) throw new Error('no voucher was offered');
  return life.voucher;
}

export function accept(life: Life, at: Date, { policy, now }: Rules): void {
  const { at: enrolBy, lastDay } = enrolDeadline(at, policy, []);
  const reminders = reminderTimes(at, enrolBy, policy);
  Object.assign(heldVoucher(life), {
    state: voucherLifecycle.step('OFFERED', 'ACCEPTED'), acceptedAt: at, enrolBy, extensionOpensAt: extensionWindow(lastDay).opensAt,
    halfReminderAt: ahead(reminders.half, now), lastDayReminderAt: ahead(reminders.lastDay, now),
  });
  happen(life, at, GUARDIAN, 'VOUCHER_ACCEPTED', { deadline: enrolBy.toISOString() }, 'voucher.accepted');
}

function annul(life: Life, at: Date, annulmentReason: NonNullable<Row<typeof voucher>['annulmentReason']>): void {
  Object.assign(heldVoucher(life), { state: 'ANNULLED', annulmentReason, annulledAt: at, halfReminderAt: null, lastDayReminderAt: null });
}

export function decline(life: Life, at: Date): void {
  annul(life, at, 'DECLINED');
  archive(life, at, GUARDIAN, 'VOUCHER_DECLINED', 'DECLINED', {}, 'voucher.declined');
}

/** Nobody answered: the stop-list at the deadline (V4). */
export function stayedSilent(life: Life, { policy }: Rules): void {
  const at = heldVoucher(life).respondBy;
  const restoreBy = restoreDeadline(at, policy);
  annul(life, at, 'SILENCE');
  Object.assign(life.application, { stopListedAt: at, restoreBy });
  happen(life, at, SYSTEM, 'VOUCHER_SILENCE', { deadline: at.toISOString(), restoreBy: restoreBy.toISOString() }, 'voucher.annulled');
}

export function stopListExpired(life: Life): void {
  const at = life.application.restoreBy;
  if (at == null) throw new Error('the application is not in the stop-list');
  archive(life, at, SYSTEM, 'STOP_LIST_EXPIRED', 'STOP_LIST_EXPIRED', {}, 'application.archived');
}

export function notEnrolled(life: Life): void {
  const at = heldVoucher(life).enrolBy;
  if (at == null) throw new Error('the voucher was not accepted');
  annul(life, at, 'NOT_ENROLLED');
  archive(life, at, SYSTEM, 'VOUCHER_NOT_ENROLLED', 'NOT_ENROLLED', { deadline: at.toISOString() }, 'voucher.annulled');
}

function step(life: Life, event: EnrolmentEvent, set: Partial<Row<typeof enrolment>>): void {
  if (life.enrolment === null) throw new Error('no group was chosen');
  Object.assign(life.enrolment, { ...set, state: enrolmentLifecycle.step(life.enrolment.state, event) });
}

export function choose(life: Life, at: Date, group: SeededGroup): void {
  life.enrolment = { id: randomUUID() as EnrolmentId, applicationId: life.application.id, voucherId: heldVoucher(life).id, groupId: group.id, state: 'REQUESTED', requestedAt: at };
  happen(life, at, GUARDIAN, 'ENROLMENT_REQUESTED', { group: group.name, ...inLanguages('kindergarten', group.kindergarten.name) }, 'enrolment.requested');
}

export function contractSent(life: Life, at: Date, group: SeededGroup, director: SeededStaff, startsOn: LocalDate): void {
  step(life, 'CONTRACT_SENT', { contractSentAt: at });
  if (life.enrolment === null) return;
  // The number gets its application's as soon as that has one.
  life.contract = { id: randomUUID(), enrolmentId: life.enrolment.id, number: '', startsOn, locale: 'ru', createdAt: at };
  happen(life, at, employee(director), 'CONTRACT_SENT', inLanguages('kindergarten', group.kindergarten.name), 'contract.sent');
}

export function contractFilled(life: Life, at: Date, address: string): void {
  if (life.contract === null) throw new Error('no contract was sent');
  const fileId = randomUUID() as FileId;
  life.files.push({ id: fileId, name: 'Договор.pdf', type: 'application/pdf', purpose: 'CONTRACT', guardianId: null, createdAt: at });
  Object.assign(life.contract, { fields: { address, phone: life.family.phone, pickUpPersons: [], healthNotes: '' }, fileId, filledAt: at });
  for (const document of REQUIRED_CONTRACT_DOCUMENTS) {
    const id = randomUUID() as FileId;
    life.files.push({ id, name: `${document}.pdf`, type: 'application/pdf', purpose: 'CONTRACT_DOCUMENT', guardianId: life.family.guardianId, createdAt: at });
    life.documents.push({ contractId: life.contract.id, document, fileId: id, attachedAt: at });
  }
  happen(life, at, GUARDIAN, 'CONTRACT_FILLED', {}, 'contract.filled');
}

/** A demo signature: the row is whole, its CMS is only a word, because no key of that time exists. */
function sign(life: Life, at: Date, side: 'GUARDIAN' | 'KINDERGARTEN', signer: { iin: string; bin: string | null; name: string }): void {
  if (life.contract === null) throw new Error('no contract was sent');
  const cms = Buffer.from(`demo ${life.contract.id} ${side}`).toString('base64');
  life.signatures.push({
    contractId: life.contract.id, side, cms, cmsSha256: '', signerIin: signer.iin, signerBin: signer.bin, signerName: signer.name,
    certificateSerial: life.contract.id.replaceAll('-', '').slice(0, 16), signedAt: at,
  });
}

export function guardianSigned(life: Life, at: Date, { policy }: Rules): void {
  const signBy = signDeadline(at, policy, []).at;
  const { iin, surname, name } = life.family.parent;
  sign(life, at, 'GUARDIAN', { iin, bin: null, name: `${surname} ${name}` });
  step(life, 'GUARDIAN_SIGNED', { guardianSignedAt: at, signBy });
  Object.assign(heldVoucher(life), { halfReminderAt: null, lastDayReminderAt: null });
  happen(life, at, GUARDIAN, 'CONTRACT_SIGNED_BY_GUARDIAN', { signBy: signBy.toISOString() }, 'contract.signed');
}

export function kindergartenSigned(life: Life, at: Date, group: SeededGroup, director: SeededStaff): void {
  sign(life, at, 'KINDERGARTEN', { iin: director.iin, bin: group.kindergarten.bin, name: director.name.toUpperCase() });
  step(life, 'KINDERGARTEN_SIGNED', { enrolledAt: at });
  Object.assign(heldVoucher(life), { state: voucherLifecycle.step('ACCEPTED', 'USED'), usedAt: at });
  happen(life, at, employee(director), 'ENROLLED', inLanguages('kindergarten', group.kindergarten.name), 'contract.signed');
}

export function left(life: Life, at: Date, group: SeededGroup, director: SeededStaff, reason: { id: string; text: { ru: string; kk: string; en: string } }): void {
  step(life, 'DISENROLLED', { closedAt: at, reasonId: reason.id });
  archive(life, at, employee(director), 'DISENROLLED', 'DISENROLLED', { ...inLanguages('kindergarten', group.kindergarten.name), ...inLanguages('reason', reason.text) }, 'enrolment.ended');
}

/** The first day of the contract: the Monday after the instant. */
export function nextMonday(at: Date): LocalDate {
  const day = localDateOf(at);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? 1 : 8 - weekday);
}
