import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import type { CalendarAddition } from '../calendar/working-days.ts';
import { seededRandom } from '../simulation/random.ts';
import { town } from '../simulation/town.fixture.ts';
import { backTest } from './back-test.ts';
import { DEFAULT_FORECAST_SETTINGS, forecastWait, type LineTurnover, type WaitForecast } from './wait-forecast.ts';

const NO_ADDITIONS: readonly CalendarAddition[] = [];
const d = (text: string) => text as LocalDate;
/** A line that lets so many go each month, on the first working days. */
const steady = (offers: number, months = 24): LineTurnover[] =>
  Array.from({ length: months }, (_, index) => ({
    month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    waiting: 100,
    offers,
    offersByWorkingDay: Array.from({ length: 23 }, (_day, day) => (day < 20 ? offers / 20 : 0)),
    departures: 0,
  }));
const ask = (position: number, turnover: LineTurnover[], more: LineTurnover[][] = []) =>
  forecastWait({ today: d('2026-01-05'), places: [turnover, ...more].map((each) => ({ position, turnover: each })), calendar: NO_ADDITIONS }, seededRandom(1));
const range = (forecast: WaitForecast) => {
  if (forecast.kind !== 'range') throw new Error(`no range: ${forecast.reason}`);
  return forecast;
};

describe('a forecast of the wait is a range of 8 in 10', () => {
  it('holds the plain answer where the line moves steadily, and says what it rests on', () => {
    const { from, to, basis } = range(ask(60, steady(10)));
    expect(from < '2026-07-01' && from > '2026-04-01').toBe(true);
    expect(to > '2026-07-01' && to < '2026-12-31').toBe(true);
    expect(basis).toEqual({ months: 24, offers: 240, departures: 0 });
  });

  it('comes sooner ahead in the line, in a faster line, and where people leave the line', () => {
    const plain = range(ask(60, steady(10))).to;
    expect(range(ask(30, steady(10))).to < plain).toBe(true);
    expect(range(ask(60, steady(20))).to < plain).toBe(true);
    expect(range(ask(60, steady(10).map((month) => ({ ...month, departures: 10 })))).to < plain).toBe(true);
    expect(range(ask(60, steady(10), [steady(20)])).to < plain).toBe(true);
  });

  it('knows that seats come free in September, on its first working day', () => {
    const wave = steady(0).map((month) => (month.month.endsWith('-09') ? { ...month, offers: 60, offersByWorkingDay: [60] } : month));
    expect(range(ask(20, wave))).toMatchObject({ from: '2026-09-01', to: '2026-09-01' });
  });

  it('says that it can’t tell', () => {
    expect(ask(5, steady(10, 11))).toEqual({ kind: 'unknown', reason: 'TOO_FEW_DATA' });
    expect(ask(5, steady(0))).toEqual({ kind: 'unknown', reason: 'TOO_FEW_DATA' });
    expect(ask(5000, steady(10))).toEqual({ kind: 'unknown', reason: 'TOO_FAR' });
  });

  it('gives the same answer to the same question', () => {
    expect(ask(40, steady(3))).toEqual(ask(40, steady(3)));
  });
});

describe('forecasts of simulated years come true as often as they say', () => {
  it('8 of 10, give or take 5 of 100', () => {
    const scenario = town({ from: d('2022-01-05'), to: d('2028-12-31') });
    const calibration = backTest({ scenario, askFrom: '2023-06', askTo: '2025-12', share: 0.15, settings: { ...DEFAULT_FORECAST_SETTINGS, futures: 150 } }, seededRandom(2), seededRandom(102));
    expect(calibration.inside + calibration.early + calibration.late).toBeGreaterThan(200);
    expect(calibration.insideShare).toBeGreaterThan(0.75);
    expect(calibration.insideShare).toBeLessThan(0.85);
    expect(calibration.open).toBeLessThan(20);
  });
});
