import { fullName, localDateOf, type Locale } from '@balabaqsha/domain';
import {
  applicationStateText, archiveReasonText, correctionTypeName, dataViewText, documentName, enrolmentStateText, eventText, formatDate, formatDateTime, languageName, localeName,
  notificationText, roleName, sexName, voucherStateText,
} from '@balabaqsha/i18n';
import { appealTexts } from '@balabaqsha/i18n/portal/appeal';
import type { OwnData, OwnDataRenderer } from '@balabaqsha/services/ports';
import { Composer } from '../pdf/composer.ts';
import { makeSheet } from '../pdf/sheet.ts';
import { readablePhone } from '../words/phones.ts';
import { OWN_DATA_WORDING, type OwnDataWording } from './wording.ts';

type Application = OwnData['applications'][number];
type Fact = readonly [label: string, value: string];

interface Hand {
  page: Composer;
  locale: Locale;
  words: OwnDataWording;
}

/** Makes everything that is kept about a guardian into a PDF that people can read (A9). The same content gives the same bytes. */
export function ownDataRenderer(): OwnDataRenderer {
  return { render: drawOwnData };
}

function drawOwnData(content: OwnData, locale: Locale): Promise<Uint8Array> {
  const words = OWN_DATA_WORDING[locale];
  return makeSheet(
    { title: words.title, locale, date: content.madeAt },
    (sheet) => {
      const hand: Hand = { page: new Composer(sheet), locale, words };
      hand.page.title(words.title, fullName(content.guardian));
      hand.page.note(formatDateTime(locale, content.madeAt));
      drawGuardian(hand, content);
      for (const child of content.children) drawChild(hand, child);
      for (const application of content.applications) drawApplication(hand, application);
      drawRest(hand, content);
    },
    (page, pages) => `${localDateOf(content.madeAt)}   ${page} / ${pages}`,
  );
}

function drawGuardian({ page, locale, words }: Hand, { guardian, accepted }: OwnData): void {
  const { fields } = words;
  page.facts(words.guardian, [
    ...personFacts(locale, words, guardian),
    [fields.phone, readablePhone(guardian.phone)],
    [fields.login, guardian.login ?? words.none],
    [fields.email, guardian.email ?? words.none],
    [fields.language, localeName(guardian.locale)],
    [fields.registeredAt, formatDateTime(locale, guardian.registeredAt)],
  ]);
  drawLines(page, words.accepted, accepted.map((each) => `${words.agreements[each.agreement]}, ${each.version}: ${formatDateTime(locale, each.acceptedAt)}`), words.none);
}

function drawChild({ page, locale, words }: Hand, child: OwnData['children'][number]): void {
  page.heading(`${words.child}: ${fullName(child)}`);
  page.facts(words.details, [
    ...personFacts(locale, words, child),
    [words.fields.guardianship, words.guardianships[child.guardianship]],
    [words.fields.addedAt, formatDateTime(locale, child.addedAt)],
    ...(child.refusal === null ? [] : [[words.fields.refusal, [child.refusal.reason[locale], child.refusal.comment ?? ''].filter(Boolean).join('. ')] as const]),
  ]);
  const lookedAt = child.views.map(({ at, employee, roles, view }) => {
    const who = [employee, ...roles.map(({ role, organisation }) => `${roleName(locale, role)}, ${organisation[locale]}`)].join(', ');
    return `${formatDateTime(locale, at)}: ${dataViewText(locale, view)}. ${who}`;
  });
  drawLines(page, words.views, lookedAt, words.none);
}

function drawApplication({ page, locale, words }: Hand, application: Application): void {
  const { fields } = words;
  const { conclusion, archiveReason } = application;
  page.heading(`${words.application(application.number)}: ${application.childName}`);
  page.facts(application.mine ? words.details : words.otherParent, [
    [fields.state, [applicationStateText(locale, application.state), archiveReason && archiveReasonText(locale, archiveReason)].filter(Boolean).join(', ')],
    [fields.submittedAt, formatDateTime(locale, application.submittedAt)],
    [fields.correctionType, correctionTypeName(locale, application.correctionType)],
    [fields.conclusion, `${conclusion.number}, ${formatDate(locale, conclusion.issuedOn)} – ${formatDate(locale, conclusion.validUntil)}`],
    [fields.instruction, languageName(locale, application.language)],
    [fields.kindergarten, application.wishedKindergarten[locale]],
    ...application.vouchers.map(({ code, state, offeredAt }): Fact => [fields.voucher, `${code}, ${voucherStateText(locale, state)}, ${formatDateTime(locale, offeredAt)}`]),
    ...application.contracts.map(({ number, startsOn, address, phone }): Fact => [fields.contract, [number, formatDate(locale, startsOn), address ?? '', phone ?? ''].filter(Boolean).join(', ')]),
  ]);
  drawPapers({ page, locale, words }, application);
  drawLines(page, words.history, application.history.map((line) => `${formatDateTime(locale, line.at)}: ${eventText(locale, line.event, line.details)}${line.actorName === null ? '' : ` (${line.actorName})`}`), words.none);
}

/** What was written about the application; nothing of it where the other parent sent it (C4). */
function drawPapers({ page, locale, words }: Hand, { renewals, appeals, enrolments, contracts }: Application): void {
  const on = (at: Date): string => formatDateTime(locale, at);
  drawSome(page, words.renewals, renewals.map(({ number, validUntil, attachedAt, state, comment }) => sentence(`${on(attachedAt)}: ${number}, ${formatDate(locale, validUntil)}`, words.renewalStates[state], comment)));
  drawSome(page, words.enrolments, enrolments.map(({ kindergarten, group, state, requestedAt, comment }) => sentence(`${on(requestedAt)}: ${kindergarten[locale]}, ${group}`, enrolmentStateText(locale, state), comment)));
  drawSome(page, words.documents, contracts.flatMap(({ documents }) => documents.map(({ document, name, attachedAt }) => `${on(attachedAt)}: ${documentName(locale, document)}, ${name}`)));
  drawSome(page, words.signatures, contracts.flatMap(({ signatures }) => signatures.map(({ name, signedAt }) => `${on(signedAt)}: ${name}`)));
  drawSome(page, words.appeals, appeals.map(({ text, sentAt, state, answer }) => sentence(`${on(sentAt)}: ${text}`, appealTexts[locale].states[state], answer)));
}

/** Parts as sentences; those that are missing are left out. */
const sentence = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join('. ');

function drawRest({ page, locale, words }: Hand, content: OwnData): void {
  drawLines(page, words.files, content.files.map(({ name, purpose, sentAt }) => `${formatDateTime(locale, sentAt)}: ${name}, ${words.purposes[purpose]}`), words.none);
  drawLines(page, words.notifications, content.notifications.map(({ at, kind, params }) => `${formatDateTime(locale, at)}: ${notificationText(locale, kind, params).title}`), words.none);
  drawLines(page, words.messages, content.messages.map(({ at, channel, recipient }) => `${formatDateTime(locale, at)}: ${channel === 'PUSH' ? words.push : `${channel === 'SMS' ? 'SMS' : 'E-mail'}, ${recipient}`}`), words.none);
  drawLines(page, words.letters, content.letters.map(({ at, contact, text }) => `${formatDateTime(locale, at)}: ${text} (${contact})`), words.none);
  // Half-typed fields are for machines; a person is told that there are some.
  drawLines(page, words.draft, content.draft === null ? [] : [formatDateTime(locale, content.draft.updatedAt)], words.none);
  drawLines(page, words.devices, content.devices.map(({ since, userAgent }) => `${formatDateTime(locale, since)}: ${userAgent}`), words.none);
  drawLines(page, words.sessions, content.sessions.map(({ since, userAgent }) => `${formatDateTime(locale, since)}: ${userAgent}`), words.none);
  drawLines(page, words.deletions, content.deletions.map(({ requestedAt, dueAt }) => words.deletion(formatDateTime(locale, requestedAt), formatDateTime(locale, dueAt))), words.none);
}

function personFacts(locale: Locale, { fields }: OwnDataWording, person: OwnData['children'][number] | OwnData['guardian']): Fact[] {
  return [
    [fields.fullName, fullName(person)],
    [fields.iin, person.iin],
    [fields.sex, sexName(locale, person.sex)],
    [fields.birthDate, formatDate(locale, person.birthDate)],
  ];
}

/** A list that is left out where there is nothing in it. */
function drawSome(page: Composer, name: string, lines: readonly string[]): void {
  if (lines.length > 0) drawLines(page, name, lines, '');
}

function drawLines(page: Composer, name: string, lines: readonly string[], none: string): void {
  page.heading(name);
  if (lines.length === 0) page.paragraph(none);
  else page.list(lines);
}
