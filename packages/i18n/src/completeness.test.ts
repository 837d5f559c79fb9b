import {
  ANNULMENT_REASONS, APPLICATION_EVENTS, applicationLifecycle, APPLICATION_STATES, ARCHIVE_REASONS, CONTRACT_DOCUMENTS, CORRECTION_TYPES, DATA_VIEWS, DEADLINE_KINDS, ENROLMENT_STATES,
  BANNER_KINDS, ERROR_CODES, FEATURES, HOLIDAYS, INSTRUCTION_LANGUAGES, LOCALES, MESSAGE_KINDS, NOTIFICATION_KINDS, PROBLEM_CODES, QUEUE_TYPES, SEXES, STAFF_ROLES, VOUCHER_STATES, type Locale,
} from '@balabaqsha/domain';
import { describe, expect, test } from 'vitest';
import { messageKindText } from './console/message-kinds.ts';
import * as i18n from './index.ts';
import { employee, example } from './notifications/examples.ts';

/** Every family of codes with the text that people see for each. */
const families: Record<string, { codes: readonly string[]; text: (locale: Locale, code: never) => string }> = {
  'error codes': { codes: ERROR_CODES, text: i18n.errorText },
  'application states for guardians': { codes: APPLICATION_STATES, text: i18n.applicationStateText },
  'application states for staff': { codes: APPLICATION_STATES, text: (locale, code) => i18n.applicationStateText(locale, code, 'staff') },
  'next steps': { codes: APPLICATION_STATES, text: i18n.nextStepTitle },
  'what happens next': { codes: APPLICATION_STATES, text: i18n.whatNext },
  'archive reasons for guardians': { codes: ARCHIVE_REASONS, text: i18n.archiveReasonText },
  'archive reasons for staff': { codes: ARCHIVE_REASONS, text: (locale, code) => i18n.archiveReasonText(locale, code, 'staff') },
  events: { codes: APPLICATION_EVENTS, text: i18n.eventText },
  'events of an application with a referral': { codes: APPLICATION_EVENTS, text: (locale, code) => i18n.eventText(locale, code, {}, 'SANATORIUM') },
  'causes of a changed position': { codes: i18n.QUEUE_MOVES, text: i18n.queueCauseText },
  'moves in the queue': { codes: i18n.QUEUE_MOVES, text: (locale, code) => i18n.queueMoveText(locale, code, new Date('2026-05-03T05:00:00Z')) },
  'notification titles': { codes: NOTIFICATION_KINDS, text: (locale, code) => i18n.notificationText(locale, code, example(code)).title },
  'notification bodies': { codes: NOTIFICATION_KINDS, text: (locale, code) => i18n.notificationText(locale, code, example(code)).body },
  SMS: { codes: [...NOTIFICATION_KINDS, 'CODE', 'ACCOUNT_EXISTS'], text: (locale, code) => i18n.messageText(code, 'SMS', locale, code === 'CODE' ? { code: '123456' } : example(code)).text },
  'e-mail subjects': { codes: [...NOTIFICATION_KINDS, 'CODE', 'SUPPORT_ANSWER'], text: (locale, code) => i18n.messageText(code, 'EMAIL', locale, code === 'CODE' ? {} : example(code)).subject ?? '' },
  'kinds of messages for staff': { codes: MESSAGE_KINDS, text: messageKindText },
  'voucher states': { codes: VOUCHER_STATES, text: i18n.voucherStateText },
  'annulment reasons': { codes: ANNULMENT_REASONS, text: i18n.annulmentReasonText },
  'enrolment states': { codes: ENROLMENT_STATES, text: i18n.enrolmentStateText },
  'correction types': { codes: CORRECTION_TYPES, text: i18n.correctionTypeName },
  deadlines: { codes: DEADLINE_KINDS, text: i18n.deadlineName },
  documents: { codes: CONTRACT_DOCUMENTS, text: i18n.documentName },
  'where to get documents': { codes: CONTRACT_DOCUMENTS, text: i18n.documentWhere },
  holidays: { codes: HOLIDAYS, text: i18n.holidayName },
  languages: { codes: INSTRUCTION_LANGUAGES, text: i18n.languageName },
  sexes: { codes: SEXES, text: i18n.sexName },
  'queue types': { codes: QUEUE_TYPES, text: i18n.queueTypeName },
  roles: { codes: STAFF_ROLES, text: i18n.roleName },
  'what employees looked at': { codes: DATA_VIEWS, text: i18n.dataViewText },
  rules: { codes: i18n.RULES, text: i18n.ruleText },
  'what can be switched off': { codes: FEATURES, text: i18n.featureName },
  'what people read where it is off': { codes: FEATURES, text: (locale, code) => i18n.featureOffText(locale, code, new Date('2026-11-25T05:00:00Z')) },
  'kinds of banners': { codes: BANNER_KINDS, text: i18n.bannerKindText },
  'states that must not exist': { codes: PROBLEM_CODES, text: (locale, code) => i18n.impossibleStateText(locale, code).what },
  'what such a state means': { codes: PROBLEM_CODES, text: (locale, code) => i18n.impossibleStateText(locale, code).means },
  'what to do about it': { codes: PROBLEM_CODES, text: (locale, code) => i18n.impossibleStateText(locale, code).todo },
};

/** Words that are the same in Russian and Kazakh. */
const SAME_IN_BOTH = new Set(['Аудитор', 'Наурыз мейрамы']);

describe.each(Object.entries(families))('N1 %s have words in every language', (_, { codes, text }) => {
  test.each(codes)('%s', (code) => {
    const [ru, kk, en] = LOCALES.map((locale) => text(locale, code as never).replace(employee, 'N.')) as [string, string, string];
    for (const words of [ru, kk, en]) {
      expect(words.trim()).toBe(words);
      expect(words).not.toBe('');
      expect(words).not.toMatch(/\b(undefined|null|NaN)\b|\[object|  |\.\.|, ?\.|: ?\.|\( ?\)/);
    }
    expect(new Set([ru, en]).size).toBe(2);
    expect(en).not.toMatch(/[а-яё]{2,}/i);
    expect(ru).not.toMatch(/[әғқңөұүһі]/i);
    if (!SAME_IN_BOTH.has(ru)) expect(kk).not.toBe(ru);
    // A Kazakh sentence of any length has a letter that Russian lacks, or it was left untranslated.
    if (kk.length > 40) expect(kk).toMatch(/[әғқңөұүһі]/i);
  });
});

describe('Q3 E2 the guide names two states to the letter', () => {
  test('AWAITING_REVIEW', () => expect(i18n.applicationStateText('ru', 'AWAITING_REVIEW')).toBe('Ожидание подтверждения документов'));
  test('AWAITING_CONTRACT', () => expect(i18n.applicationStateText('ru', 'AWAITING_CONTRACT')).toBe('Ожидайте договор от ДО'));
});

describe('Q4 a referral is never called a conclusion', () => {
  test.each(APPLICATION_EVENTS)('%s', (event) => expect(i18n.eventText('ru', event, {}, 'SANATORIUM')).not.toMatch(/заключени/i));
});

describe('Q6 every event that moves others in the queue has a cause in words', () => {
  test('as the lifecycle says', () => {
    const moving = applicationLifecycle.transitions.filter(([from, , to]) => (from === 'IN_QUEUE') !== (to === 'IN_QUEUE')).map(([, event]) => event);
    expect(new Set(i18n.QUEUE_MOVES)).toEqual(new Set(moving));
  });
  test('in the words of the rule', () => {
    const sent = new Date('2026-05-03T05:00:00Z');
    expect(i18n.queueMoveText('ru', 'CONFIRMED', sent)).toBe('подтверждено заявление, отправленное 3\u00a0мая 2026');
    expect(i18n.queueMoveText('kk', 'CONFIRMED', sent)).toBe('2026 жылғы 3\u00a0мамырда жіберілген өтініш расталды');
    expect(i18n.queueMoveText('en', 'CONFIRMED', sent)).toBe('an application sent on 3\u00a0May 2026 was confirmed');
    expect(i18n.queueCauseText('ru', 'WITHDRAWN', 3)).toBe('Родители отозвали заявления, стоявшие впереди');
  });
});
