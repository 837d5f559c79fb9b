import { LOCALES, NOTIFICATION_KINDS, smsSegments } from '@balabaqsha/domain';
import { describe, expect, test } from 'vitest';
import { about, deadline, example } from './examples.ts';
import { messageText, messageTexts, notificationText } from './texts.ts';

describe('Q5 the two texts are the guide’s to the letter', () => {
  const confirmed = 'Ваша заявка на получение ваучера подтверждена. Место в очереди: 148';
  const rejected = 'Ваша заявка на получение ваучера отклонена сотрудником: Сейтқазина Әсем Болатқызы';

  test('confirmed, in the portal and by SMS', () => {
    expect(notificationText('ru', 'APPLICATION_CONFIRMED', example('APPLICATION_CONFIRMED')).title).toBe(confirmed);
    expect(messageText('APPLICATION_CONFIRMED', 'SMS', 'ru', example('APPLICATION_CONFIRMED')).text).toBe(confirmed);
    expect(messageText('APPLICATION_CONFIRMED', 'EMAIL', 'ru', example('APPLICATION_CONFIRMED')).text).toContain(confirmed);
  });

  test('rejected, in the portal and by SMS, with the reason in the portal', () => {
    const { title, body } = notificationText('ru', 'APPLICATION_REJECTED', example('APPLICATION_REJECTED'));
    expect(title).toBe(rejected);
    expect(body).toContain('Причина: Документ не читается.');
    expect(messageText('APPLICATION_REJECTED', 'SMS', 'ru', example('APPLICATION_REJECTED')).text).toBe(rejected);
  });
});

describe('N1 an SMS is one segment, its link included', () => {
  // The rejection carries an employee's full name and the guide's words: it may need two.
  const kinds = NOTIFICATION_KINDS.filter((kind) => kind !== 'APPLICATION_REJECTED');
  describe.each(LOCALES)('%s', (locale) => {
    test.each(kinds)('%s', (kind) => expect(oneSegment(messageText(kind, 'SMS', locale, example(kind)).text)).toBe(true));
    test('the reminder of the enrolment, a late place, codes', () => {
      expect(oneSegment(messageText('VOUCHER_REMINDER', 'SMS', locale, { ...about, deadline, step: 'ENROL' }).text)).toBe(true);
      expect(oneSegment(messageText('APPLICATION_CONFIRMED', 'SMS', locale, { ...about, position: 99_999 }).text)).toBe(true);
      expect(oneSegment(messageText('CODE', 'SMS', locale, { code: '048213' }).text)).toBe(true);
      expect(oneSegment(messageText('ACCOUNT_EXISTS', 'SMS', locale, {}).text)).toBe(true);
    });
  });
  test('the link is the short one, which leads on to the application', () => {
    expect(messageText('VOUCHER_REMINDER', 'SMS', 'ru', { ...about, deadline, step: 'ENROL' }).text).toBe('Завершите зачисление до 24:00 25.11: https://balabaqsha.kz/a/100247');
  });
});

/** Says the text where it is too long. */
const oneSegment = (text: string): true | string => smsSegments(text) === 1 || `${text} (${text.length})`;

describe('N3 nothing private travels by SMS, e-mail or push', () => {
  test.each(NOTIFICATION_KINDS)('%s', (kind) => {
    for (const locale of LOCALES) {
      const sms = messageText(kind, 'SMS', locale, example(kind)).text;
      const email = messageText(kind, 'EMAIL', locale, example(kind)).text;
      const push = messageText(kind, 'PUSH', locale, example(kind));
      expect(push.subject).toBe('Balabaqsha');
      expect(sms.startsWith(push.text)).toBe(true);
      expect(`${sms} ${email}`).not.toMatch(/\d{12}/);
      expect(sms).not.toMatch(/ПМПК|PMPK|коррекци|түзету|correction/i);
    }
  });
});

describe('V3 a message about a voucher says by when and leads to the application', () => {
  test('in Russian', () => {
    expect(messageText('VOUCHER_OFFERED', 'SMS', 'ru', example('VOUCHER_OFFERED')).text).toBe(`Вам выдан ваучер. Ответ до 24:00 25.11: https://balabaqsha.kz/a/100247`);
    expect(notificationText('ru', 'VOUCHER_OFFERED', example('VOUCHER_OFFERED')).body).toContain('до среды, 25\u00a0ноября, 24:00');
  });
  test('in Kazakh', () => {
    expect(notificationText('kk', 'VOUCHER_OFFERED', example('VOUCHER_OFFERED')).body).toContain('25\u00a0қараша, сәрсенбі, сағат\u00a024:00-\u2060ге дейін');
  });
});

describe('A5 a code message', () => {
  test('carries the six digits and a warning', () => {
    expect(messageTexts.render('CODE', 'SMS', 'ru', { code: '048213' })).toEqual({ subject: null, text: 'Код Balabaqsha: 048213. Никому его не сообщайте', html: null });
    expect(messageTexts.render('CODE', 'EMAIL', 'kk', { code: '048213' }).subject).toBe('Balabaqsha коды');
  });
});

describe('N2 the words of messages', () => {
  test('a name kept in three languages is said in the reader’s', () => {
    expect(notificationText('kk', 'ENROLLED', example('ENROLLED')).body).toContain('№ 125 балабақша');
    expect(notificationText('en', 'ENROLLED', example('ENROLLED')).body).toContain('first day: 1\u00a0December 2026');
  });
  test('an unknown kind is a slip of the program', () => {
    expect(() => messageTexts.render('NO_SUCH', 'SMS', 'ru', {})).toThrow(RangeError);
  });
});
