import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import { seededRandom } from '../simulation/random.ts';
import { noEvents, type EventCounts, type MonthRow } from '../simulation/tally.ts';
import { town } from '../simulation/town.fixture.ts';
import { DEFAULT_VOUCHER_POLICY } from '../voucher/policy.ts';
import { backTest } from './back-test.ts';
import type { CityOutlook, OutlookChild, OutlookSeats } from './city-outlook.ts';
import { DEFAULT_FORECAST_SETTINGS, forecastWaits, type WaitForecast } from './wait-forecast.ts';

const d = (text: string) => text as LocalDate;
/** Past months in which every voucher was kept and nobody left early, but for what is named. */
const past = (events: Partial<EventCounts> = {}, months = 24, correctionType: CorrectionType = 'AUTISM'): MonthRow[] =>
  Array.from({ length: months }, (_, index) => ({
    month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    correctionType,
    events: { ...noEvents(), VOUCHER_OFFERED: 1000, ...events },
    waiting: 10_000,
    vouchersOut: 0,
    enrolled: 10_000,
    medianWaitDays: null,
  }));
const group = (enrolled: Record<string, number>, changes: Partial<OutlookSeats> = {}): OutlookSeats => ({
  key: 'a', correctionTypes: ['AUTISM'], birthYearFrom: 2018, birthYearTo: 2023, language: 'RUSSIAN', free: 0, movesOn: true,
  enrolled: new Map(Object.entries(enrolled).map(([day, count]) => [d(day), count])), ...changes,
});
const child = (birthYear = 2022, languages: InstructionLanguage[] = ['RUSSIAN']): OutlookChild => ({
  need: { correctionType: 'AUTISM', birthYear, languages }, agesOutOn: d(`${birthYear + 7}-09-01`),
});
const ask = (known: Partial<CityOutlook>) =>
  forecastWaits({ today: d('2026-01-05'), seats: [], vouchers: [], waiting: [], months: past(), policy: DEFAULT_VOUCHER_POLICY, calendar: [], ...known }, seededRandom(1));
const range = (forecast: WaitForecast | undefined) => {
  if (forecast?.kind !== 'range') throw new Error(`no range: ${forecast?.reason ?? 'no forecast'}`);
  return forecast;
};

describe('a forecast of the wait is a range of 8 in 10', () => {
  it('knows on which day children leave for their age, and that a wave falls on one day (Q11)', () => {
    const [first, second, third] = ask({ seats: [group({ '2026-09-01': 2, '2027-09-01': 1 })], waiting: [child(), child(), child()] });
    expect(first).toMatchObject({ from: '2026-09-01', to: '2026-09-01', basis: { months: 24, offers: 24_000 } });
    expect(range(first).chance).toBeGreaterThan(0.9);
    expect(second).toMatchObject({ from: '2026-09-01', to: '2026-09-01' });
    expect(third).toMatchObject({ from: '2027-09-01', to: '2027-09-01' });
  });

  it('knows that those ahead reach the age limit too, in the queue or later in a seat', () => {
    const seats = [group({ '2026-09-01': 1 })];
    expect(ask({ seats, waiting: [child(2019), child()] })[1]).toMatchObject({ from: '2026-09-01', to: '2026-09-01' });
    expect(ask({ seats, waiting: [child(2020), child()] })[1]).toMatchObject({ from: '2027-09-01', to: '2027-09-01' });
    const vouchers = [child(2020)];
    expect(ask({ seats: [group({}, { free: 1 })], vouchers, waiting: [child()] })[0]).toMatchObject({ from: '2027-09-01', to: '2027-09-01' });
  });

  it('gives a seat to the first whom it suits by language and birth year (V2)', () => {
    const seats = [group({ '2026-09-01': 1 }, { free: 1, birthYearTo: 2021 })];
    const [young, other, old] = ask({ seats, waiting: [child(2022), child(2021, ['KAZAKH']), child(2021)] });
    expect(old).toMatchObject({ from: '2026-01-06', to: '2026-01-06' });
    expect(young).toMatchObject({ from: '2026-09-01', to: '2026-09-01' });
    expect(other).toEqual({ kind: 'unknown', reason: 'AGE_LIMIT' });
  });

  it('comes sooner ahead in the queue, where more leave early, and where those ahead withdraw, lapse or stay silent for good', () => {
    const seats = [group({ '2029-09-01': 1000 })];
    const waiting = Array.from({ length: 80 }, () => child());
    const plain = ask({ seats, waiting, months: past({ DISENROLLED: 50 }) });
    const to = range(plain[79]).to;
    expect(range(plain[39]).to < to).toBe(true);
    expect(range(ask({ seats, waiting, months: past({ DISENROLLED: 100 }) })[79]).to < to).toBe(true);
    expect(range(ask({ seats, waiting, months: past({ DISENROLLED: 50, WITHDRAWN: 400 }) })[79]).to < to).toBe(true);
    expect(range(ask({ seats, waiting, months: past({ DISENROLLED: 50, VOUCHER_NOT_ENROLLED: 400 }) })[79]).to < to).toBe(true);
    const silence = (restored: number) => range(ask({ seats, waiting, months: past({ DISENROLLED: 50, VOUCHER_SILENCE: 500, STOP_LIST_RESTORED: restored }) })[79]).to;
    expect(silence(0) < silence(500)).toBe(true);
  });

  it('says that it can’t tell', () => {
    const [seats, waiting] = [[group({ '2026-09-01': 2 })], [child()]];
    expect(ask({ seats, waiting, months: past({}, 11) })).toEqual([{ kind: 'unknown', reason: 'TOO_FEW_DATA' }]);
    expect(ask({ seats, waiting, months: past({}, 24, 'INTELLECT') })).toEqual([{ kind: 'unknown', reason: 'TOO_FEW_DATA' }]);
    expect(ask({ seats: [], waiting })).toEqual([{ kind: 'unknown', reason: 'AGE_LIMIT' }]);
  });

  it('gives the same answer to the same question', () => {
    const known = { seats: [group({ '2026-09-01': 5, '2028-09-01': 100 })], waiting: Array.from({ length: 20 }, () => child()), months: past({ DISENROLLED: 80 }) };
    expect(ask(known)).toEqual(ask(known));
  });
});

describe('forecasts of simulated years come true as often as they say', () => {
  it('8 of 10, give or take 5 of 100, in a small town', () => {
    const scenario = town({ from: d('2022-01-05'), to: d('2028-12-31') });
    const settings = { ...DEFAULT_FORECAST_SETTINGS, futures: 40 };
    const runs = [1, 2, 3, 4].map((seed) => backTest({ scenario, askFrom: '2023-06', askTo: '2025-12', share: 0.3, settings }, seededRandom(seed), seededRandom(seed + 100)));
    const decided = runs.map(({ inside, early, late }) => inside + early + late);
    const all = decided.reduce((sum, count) => sum + count, 0);
    const between = runs.reduce((sum, run, index) => sum + (run.between * (decided[index] ?? 0)) / all, 0);
    expect(all).toBeGreaterThan(2000);
    expect(between).toBeGreaterThan(0.75);
    expect(between).toBeLessThan(0.85);
    for (const { insideShare, promisedShare, open, ageLimit, ageLimitNotReached } of runs) {
      expect(Math.abs(insideShare - promisedShare)).toBeLessThan(0.1);
      expect(open).toBeLessThan(20);
      expect(ageLimitNotReached).toBeLessThan(ageLimit * 0.5);
    }
  }, 30_000);
});
