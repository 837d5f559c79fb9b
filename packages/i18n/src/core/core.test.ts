import { describe, expect, test } from 'vitest';
import { errorText, fieldErrorText, problemText } from '../errors/error-text.ts';
import { formatChange, formatFileSize, formatIin, formatNumber, formatPhone } from './numbers.ts';
import { plural } from './plural.ts';
import { readValues } from './values.ts';

describe('P2 words follow their number', () => {
  const days = { one: 'день', few: 'дня', many: 'дней' };
  test.each([[1, 'день'], [2, 'дня'], [5, 'дней'], [11, 'дней'], [21, 'день'], [112, 'дней'], [0, 'дней']])('%i %s', (n, word) => {
    expect(plural('ru', n, days)).toBe(word);
  });
  test('two forms elsewhere', () => {
    expect(plural('en', 1, { one: 'day', other: 'days' })).toBe('day');
    expect(plural('kk', 5, { one: 'күн', other: 'күн' })).toBe('күн');
  });
});

describe('P2 numbers', () => {
  test.each([
    ['ru', 1234, 0, '1234'], ['ru', 12345, 0, '12\u00a0345'], ['kk', 1234567, 0, '1\u00a0234\u00a0567'], ['en', 1234, 0, '1,234'],
    ['ru', 2.44, 1, '2,4'], ['ru', 3, 1, '3'], ['en', -0.4, 0, '0'], ['ru', -12, 0, '\u221212'],
  ] as const)('%s %d', (locale, n, digits, text) => {
    expect(formatNumber(locale, n, digits)).toBe(text);
  });
  test('changes carry their sign', () => {
    expect([3, -12, 0].map((n) => formatChange('ru', n))).toEqual(['+3', '\u221212', '0']);
  });
  test('sizes, phones and IINs', () => {
    expect(formatFileSize('ru', 348_160)).toBe('340\u00a0КБ');
    expect(formatFileSize('ru', 2_516_582)).toBe('2,4\u00a0МБ');
    expect(formatFileSize('en', 10)).toBe('1\u00a0KB');
    expect(formatPhone('+77011234567')).toBe('+7\u00a0701\u00a0123\u00a045\u00a067');
    expect(formatIin('991231500006')).toBe('9912\u00a03150\u00a00006');
  });
});

describe('errors say what happened and what to do', () => {
  test('values make a sentence fuller', () => {
    expect(errorText('ru', 'CODE_TOO_SOON', { seconds: 42 })).toBe('Код уже отправлен. Новый можно запросить через 42 секунды.');
    expect(errorText('ru', 'CODE_TOO_SOON')).toBe('Код уже отправлен. Новый можно запросить чуть позже.');
    expect(errorText('ru', 'ALREADY_DECIDED', { employee: 'Ким А.' })).toContain('уже принято решение: Ким А.');
  });
  test('an empty field is named', () => {
    expect(fieldErrorText('ru', 'REQUIRED', 'Номер заключения')).toBe('Заполните поле «Номер заключения»');
    expect(fieldErrorText('ru', 'FILE_MISSING', 'Заключение ПМПК')).toBe('Приложите файл: Заключение ПМПК');
    expect(fieldErrorText('ru', 'FILE_MISSING', '')).toBe('Выберите файл');
    expect(fieldErrorText('ru', 'IIN_LENGTH', 'ИИН')).toBe('В ИИН должно быть 12 цифр');
    expect(fieldErrorText('ru', 'INVALID_VALUE', 'Номер', { digits: '100513' })).toBe('Только цифры, например 100513');
  });
  test('what is no code of ours is an inner failure', () => {
    expect(problemText('ru', 'constructor')).toBe(errorText('ru', 'INTERNAL'));
  });
});

describe('stored values', () => {
  test('a name falls back to the language that is known', () => {
    expect(readValues('en', { kindergartenRu: 'Сад № 1' }).named('kindergarten')).toBe('Сад № 1');
    expect(readValues('en', { kindergarten: 'Bala', kindergartenRu: 'Сад № 1' }).named('kindergarten')).toBe('Bala');
  });
  test('a broken instant is left out rather than shown', () => {
    expect(readValues('ru', { deadline: 'soon' }).deadline('deadline')).toBeUndefined();
  });
});
