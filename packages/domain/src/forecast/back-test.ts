import { dateOfDay, dayNumberOf } from '../simulation/day-calendar.ts';
import type { Random } from '../simulation/random.ts';
import type { Scenario } from '../simulation/scenario.ts';
import { simulate } from '../simulation/simulate.ts';
import type { SimulatedCity } from '../simulation/simulated-city.ts';
import { DEFAULT_FORECAST_SETTINGS, forecastWait, type ForecastSettings } from './wait-forecast.ts';

const HISTORY_MONTHS = 24;

/** How forecasts compared with what then happened. */
export interface Calibration {
  /** Vouchers that came within their range. */
  inside: number;
  early: number;
  late: number;
  /** Neither came nor is overdue when the simulation ends. */
  open: number;
  tooFewData: number;
  tooFar: number;
  /** Of those decided; 0.8 is what the ranges promise. */
  insideShare: number;
  /** Middle width of the ranges, in days. */
  medianWidthDays: number;
}

interface Question {
  application: number;
  from: number;
  to: number;
}

/** Places of all who wait, in each of the lines that they stand in. */
function placesOf({ table, needOf }: Pick<SimulatedCity, 'table' | 'needOf'>): { application: number; places: { line: string; position: number }[] }[] {
  const waiting = new Map<string, number>();
  const places = [];
  for (let application = 0; application < table.count; application += 1) {
    if (!table.is(application, 'IN_QUEUE')) continue;
    const own = needOf(application).lines.map((line) => ({ line, position: (waiting.get(line) ?? 0) + 1 }));
    for (const { line, position } of own) waiting.set(line, position);
    places.push({ application, places: own });
  }
  return places;
}

/**
 * Asks for forecasts in a simulated city each month and waits what happens. A question is answered on the day on which a
 * voucher goes to the application or, where that has left, to one of the same need behind it: its turn had come then.
 * @param plan.askFrom first month to ask in, `askTo` the last (`YYYY-MM`); let the simulation run on long enough after
 * @param plan.share share of those waiting who ask each month
 */
export function backTest(plan: { scenario: Scenario; askFrom: string; askTo: string; share: number; settings?: ForecastSettings }, simulationRandom: Random, random: Random): Calibration {
  const settings = plan.settings ?? DEFAULT_FORECAST_SETTINGS;
  const open = new Map<number, Question[]>();
  const widths: number[] = [];
  const calibration: Calibration = { inside: 0, early: 0, late: 0, open: 0, tooFewData: 0, tooFar: 0, insideShare: 0, medianWidthDays: 0 };
  let simulated: SimulatedCity | undefined;

  const ask = (day: number, city: SimulatedCity): void => {
    const month = dateOfDay(day).slice(0, 7);
    if (month < plan.askFrom || month > plan.askTo) return;
    const today = dateOfDay(day);
    for (const { application, places } of placesOf({ table: city.table, needOf: (of) => city.needOf(of) })) {
      if (random.next() >= plan.share) continue;
      const known = places.map(({ line, position }) => ({ position, turnover: (city.tally.lines.months.get(line) ?? []).slice(-HISTORY_MONTHS) }));
      const forecast = forecastWait({ today, places: known, calendar: plan.scenario.calendar }, random, settings);
      if (forecast.kind === 'unknown') {
        calibration[forecast.reason === 'TOO_FAR' ? 'tooFar' : 'tooFewData'] += 1;
        continue;
      }
      const need = city.table.need(application);
      const question = { application, from: dayNumberOf(forecast.from), to: dayNumberOf(forecast.to) };
      widths.push(question.to - question.from);
      open.set(need, [...(open.get(need) ?? []), question]);
    }
  };
  const answer = (day: number, application: number): void => {
    const need = simulated?.table.need(application) ?? -1;
    const asked = open.get(need);
    if (asked === undefined) return;
    for (const { application: of, from, to } of asked) {
      if (of <= application) calibration[day < from ? 'early' : day > to ? 'late' : 'inside'] += 1;
    }
    open.set(need, asked.filter((question) => question.application > application));
  };

  simulate(plan.scenario, simulationRandom, {
    moved: ({ day, application, event }) => {
      if (event === 'VOUCHER_OFFERED') answer(day, application);
    },
    dayBegan: (day, city) => {
      simulated = city;
      if (dateOfDay(day).endsWith('-01')) ask(day, city);
    },
  });
  const last = dayNumberOf(plan.scenario.to);
  for (const question of [...open.values()].flat()) calibration[question.to < last ? 'late' : 'open'] += 1;
  const decided = calibration.inside + calibration.early + calibration.late;
  calibration.insideShare = decided > 0 ? calibration.inside / decided : 0;
  calibration.medianWidthDays = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return calibration;
}
