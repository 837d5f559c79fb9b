import { APPLICATION_EVENTS, DEFAULT_VOUCHER_POLICY, forecastWaits, seededRandom, type CityOutlook, type EventCounts, type LocalDate } from '@balabaqsha/domain';
import { expect, test } from 'vitest';
import { forecastInThread } from './forecast-in-thread.ts';

/** A thread loads the rules anew, which takes a while on a busy machine. */
const LONG = 30_000;

const day = (text: string) => text as LocalDate;
const events = Object.fromEntries(APPLICATION_EVENTS.map((event) => [event, event === 'VOUCHER_OFFERED' ? 2 : 0])) as EventCounts;

const outlook: CityOutlook = {
  today: day('2026-11-27'),
  seats: [{ key: 'a', correctionTypes: ['AUTISM'], birthYearFrom: 2020, birthYearTo: 2023, language: 'RUSSIAN', free: 1, movesOn: true, enrolled: new Map([[day('2027-09-01'), 2]]) }],
  vouchers: [],
  waiting: Array.from({ length: 3 }, () => ({ need: { correctionType: 'AUTISM' as const, birthYear: 2022, languages: ['RUSSIAN' as const] }, agesOutOn: day('2029-09-01') })),
  months: Array.from({ length: 12 }, (_, index) => ({
    month: `2025-${String(index + 1).padStart(2, '0')}`, correctionType: 'AUTISM', events, waiting: 3, vouchersOut: 0, enrolled: 2, medianWaitDays: null,
  })),
  policy: DEFAULT_VOUCHER_POLICY,
  calendar: [],
};

test('a thread answers what the domain answers, and the same each time', async () => {
  const expected = forecastWaits(outlook, seededRandom(1));
  expect(expected[0]?.kind).toBe('range');
  expect(await forecastInThread(outlook)).toEqual(expected);
  expect(await forecastInThread(outlook)).toEqual(expected);
}, LONG);

test('a fault in the thread is a failed forecast', async () => {
  await expect(forecastInThread({ ...outlook, waiting: undefined } as unknown as CityOutlook)).rejects.toThrow();
}, LONG);
