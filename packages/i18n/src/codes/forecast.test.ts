import { LOCALES, WAIT_UNKNOWN_REASONS, type Locale } from '@balabaqsha/domain';
import { describe, expect, test } from 'vitest';
import { forecastText, type ForecastToTell } from './forecast.ts';

const now = new Date('2026-11-28T05:00:00Z');
const range = (from: string, to: string): ForecastToTell => ({ kind: 'range', from, to, inTen: 9, madeAt: new Date('2026-11-27T22:05:00Z'), months: 24, offers: 31, seatsFreed: 4 });
const titleOf = (locale: Locale, from: string, to: string) => forecastText(locale, range(from, to), 12, now).title.replaceAll('\u00a0', ' ');

describe('a forecast in words', () => {
  test.each([
    ['ru', '2027-02', '2027-06', 'Скорее всего, от 3 до 7 месяцев'],
    ['ru', '2027-02', '2028-08', 'Скорее всего, от 3 до 21 месяца'],
    ['ru', '2026-11', '2026-12', 'Скорее всего, не дольше 1 месяца'],
    ['ru', '2027-01', '2027-01', 'Скорее всего, примерно через 2 месяца'],
    ['ru', '2029-09', '2029-09', 'Скорее всего, примерно через 2 года 10 месяцев'],
    ['kk', '2028-11', '2028-11', 'Болжам бойынша шамамен 2 жылдан кейін'],
    ['ru', '2026-11', '2026-11', 'Скорее всего, в этом месяце'],
    ['kk', '2027-02', '2027-06', 'Болжам бойынша 3 айдан 7 айға дейін'],
    ['kk', '2026-11', '2027-01', 'Болжам бойынша 2 айдан аспайды'],
    ['en', '2027-02', '2027-06', 'Most likely 3 to 7 months'],
    ['en', '2026-12', '2026-12', 'Most likely in about 1 month'],
  ] as const)('%s %s %s', (locale, from, to, title) => {
    expect(titleOf(locale, from, to)).toBe(title);
  });

  test('a month that has passed since it was made is this one', () => {
    expect(titleOf('ru', '2026-10', '2026-12')).toBe('Скорее всего, не дольше 1 месяца');
  });

  test('says the months, the chance, and what it rests on', () => {
    const { lines, how } = forecastText('ru', range('2027-03', '2027-09'), 12, now);
    expect(lines).toEqual(['Март 2027 – сентябрь 2027. Так выходит не реже чем в 9 случаях из 10.']);
    expect(how[0]).toBe('Впереди ждут: 12.');
    expect(how.at(-1)).toBe('Рассчитано 28\u00a0ноября 2026, 03:05. Каждую ночь мы рассчитываем заново.');
  });

  test.each(LOCALES.flatMap((locale) => WAIT_UNKNOWN_REASONS.map((reason) => [locale, reason] as const)))('%s says why it can’t tell: %s', (locale, reason) => {
    const words = forecastText(locale, { kind: 'unknown', reason, madeAt: null }, 12, now);
    expect(words.lines.join(' ').length).toBeGreaterThan(30);
    expect(words.how).toEqual([]);
  });
});
