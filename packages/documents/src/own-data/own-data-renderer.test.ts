import { LOCALES, type LocalDate } from '@balabaqsha/domain';
import type { OwnData } from '@balabaqsha/services/ports';
import { describe, expect, it } from 'vitest';
import { textOf } from '../testing/pdf-text.ts';
import { ownDataRenderer } from './own-data-renderer.ts';

const at = new Date('2026-11-28T05:00:00Z');
const day = (text: string): LocalDate => text as LocalDate;
const almaty = { ru: 'Алматы', kk: 'Алматы', en: 'Almaty' };
const content: OwnData = {
  madeAt: at,
  guardian: {
    iin: '910203400017', surname: 'СЕЙІТҚАЛИЕВА', name: 'ӘЙГЕРІМ', patronymic: null, sex: 'FEMALE', birthDate: day('1991-02-03'), phone: '+77010000001', login: 'aigerim', email: null,
    emailMessages: false, locale: 'kk', registeredAt: at,
  },
  accepted: [{ agreement: 'TERMS', version: '2026-11', acceptedAt: at }],
  children: [
    {
      iin: '210412500018', surname: 'СЕЙІТҚАЛИ', name: 'ӘЛИХАН', patronymic: null, sex: 'MALE', birthDate: day('2021-04-12'), guardianship: 'CONFIRMED', addedAt: at, proofSentAt: null, refusal: null,
      views: [{ at, employee: 'Иванова Анна', roles: [{ role: 'CITY_OFFICER', organisation: almaty }], view: 'CONCLUSION' }],
    },
  ],
  applications: [
    {
      number: 100_247, mine: true, childName: 'Сейітқали Әлихан', correctionType: 'SPEECH_SEVERE', state: 'IN_QUEUE', archiveReason: null, submittedAt: at,
      conclusion: { number: 'A-17', issuedOn: day('2026-01-01'), validUntil: day('2027-01-01') }, language: 'KAZAKH', otherLanguageSuits: false, wishedKindergarten: { ru: 'Сад № 1', kk: '№ 1 бақша', en: 'No. 1' },
      history: [{ at, event: 'SENT', actorKind: 'guardian', actorName: null, details: {} }], vouchers: [],
      renewals: [{ number: 'B-18', issuedOn: day('2026-10-01'), validUntil: day('2027-10-01'), attachedAt: at, state: 'REJECTED', closedAt: at, comment: 'Скан обрезан' }],
      appeals: [{ text: 'Лежали в больнице', sentAt: at, state: 'REFUSED', closedAt: at, answer: 'Справки нет' }],
      enrolments: [{ kindergarten: { ru: 'Сад № 2', kk: '№ 2 бақша', en: 'No. 2' }, group: 'Балапан', state: 'REFUSED', requestedAt: at, enrolledAt: null, closedAt: at, comment: null }],
      contracts: [
        {
          number: 'Д-7', startsOn: day('2026-12-01'), filledAt: at, address: 'Абая, 10', phone: '+77010000001', pickUpPersons: [], healthNotes: null,
          documents: [{ document: 'BIRTH_CERTIFICATE', name: 'свидетельство.pdf', attachedAt: at }], signatures: [{ side: 'GUARDIAN', name: 'СЕЙІТҚАЛИЕВА ӘЙГЕРІМ', signedAt: at }],
        },
      ],
    },
  ],
  draft: { values: { conclusionNumber: 'C-19' }, updatedAt: at },
  letters: [{ at, name: 'Әйгерім', contact: 'a@b.kz', text: 'Не приходит SMS', handled: false, answers: ['Проверьте номер в профиле'] }],
  devices: [{ since: at, userAgent: 'Chrome Mobile' }],
  files: [{ name: 'заключение.pdf', purpose: 'PMPK_CONCLUSION', size: 100, sentAt: at }],
  notifications: [{ at, kind: 'APPLICATION_SENT', params: { number: 100_247 }, readAt: null }],
  messages: [{ at, channel: 'SMS', recipient: '+77010000001', kind: 'APPLICATION_SENT', sentAt: at }],
  sessions: [{ since: at, userAgent: 'Firefox' }],
  deletions: [],
};

describe('A9 everything that is kept about a guardian as a PDF', () => {
  it.each(LOCALES)('holds the person, the child, who looked and the application in %s', async (locale) => {
    const text = textOf(await ownDataRenderer().render(content, locale));
    for (const part of ['910203400017', '210412500018', '100247', 'A-17', 'ИвановаАнна', 'заключение.pdf', 'aigerim', 'Firefox', 'B-18', 'Сканобрезан', 'Лежаливбольнице', 'Справкинет', 'Балапан', 'свидетельство.pdf', 'НеприходитSMS', 'ChromeMobile']) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('is the same bytes for the same content', async () => {
    const [first, second] = await Promise.all([ownDataRenderer().render(content, 'ru'), ownDataRenderer().render(content, 'ru')]);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });
});
