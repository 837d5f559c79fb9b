import { dayNumberOf } from '../simulation/day-calendar.ts';
import type { WaitForecast } from './wait-forecast.ts';

/** How forecasts compared with what then happened. */
export interface Calibration {
  /** Vouchers that came from the first to the last day of their range. */
  inside: number;
  early: number;
  late: number;
  /** Neither came nor is overdue when the simulation ends. */
  open: number;
  tooFewData: number;
  /** Told that the age limit may come first, and how many of them got a voucher before it after all. */
  ageLimit: number;
  ageLimitNotReached: number;
  /**
   * Share of those decided that came between the 10 % and the 90 % point of the futures: 0.8 is what is promised. A voucher
   * of the first or the last day counts by the share of that day's futures that lies between the points, since one day
   * of a wave often holds most of them.
   */
  between: number;
  /** Share of those decided that is `inside`, with the first and the last day in full; and how much the ranges promised. */
  insideShare: number;
  promisedShare: number;
  /** Middle width of the ranges, in days. */
  medianWidthDays: number;
}

/** A forecast that waits for its answer. Days are numbers. */
export interface Question {
  application: number;
  from: number;
  to: number;
  edges: { from: number; to: number };
  /** No voucher comes from this day on (Q11). */
  agesOutOn: number;
  /** Told that the age limit may come first. */
  ageLimit: boolean;
}

/** What a forecast has to be held to. */
export function questionOf(application: number, agesOutOn: number, forecast: WaitForecast): Question {
  if (forecast.kind === 'unknown') return { application, agesOutOn, from: 0, to: 0, edges: { from: 0, to: 0 }, ageLimit: true };
  return { application, agesOutOn, from: dayNumberOf(forecast.from), to: dayNumberOf(forecast.to), edges: forecast.edges, ageLimit: false };
}

/** Counts how forecasts are answered. */
export class Score {
  readonly calibration: Calibration = {
    inside: 0, early: 0, late: 0, open: 0, tooFewData: 0, ageLimit: 0, ageLimitNotReached: 0, between: 0, insideShare: 0, promisedShare: 0, medianWidthDays: 0,
  };
  readonly #widths: number[] = [];
  #between = 0;
  #promised = 0;

  /** A forecast was made. */
  asked(forecast: WaitForecast): void {
    if (forecast.kind === 'unknown') {
      this.calibration[forecast.reason === 'AGE_LIMIT' ? 'ageLimit' : 'tooFewData'] += 1;
      return;
    }
    this.#promised += forecast.chance;
    this.#widths.push(dayNumberOf(forecast.to) - dayNumberOf(forecast.from));
  }

  /** A voucher came, or the turn of who has withdrawn. */
  came(question: Question, day: number): void {
    const { from, to, edges, ageLimit, agesOutOn } = question;
    if (day >= agesOutOn) this.cameNot(question, day);
    else if (ageLimit) this.calibration.ageLimitNotReached += 1;
    else this.calibration[day < from ? 'early' : day > to ? 'late' : 'inside'] += 1;
    if (day === from) this.#between += edges.from;
    else if (day === to) this.#between += edges.to;
    else if (day > from && day < to) this.#between += 1;
  }

  /** No voucher by a day on which its turn can come no more, or on which the simulation ends. */
  cameNot({ to, ageLimit }: Question, day: number): void {
    if (!ageLimit) this.calibration[to < day ? 'late' : 'open'] += 1;
  }

  /** @param day the last of the simulation */
  finish(left: readonly Question[], day: number): Calibration {
    for (const question of left) this.cameNot(question, day);
    const { inside, early, late } = this.calibration;
    const decided = Math.max(inside + early + late, 1);
    return {
      ...this.calibration,
      between: this.#between / decided,
      insideShare: inside / decided,
      promisedShare: this.#promised / Math.max(this.#widths.length, 1),
      medianWidthDays: this.#widths.toSorted((a, b) => a - b)[Math.floor(this.#widths.length / 2)] ?? 0,
    };
  }
}
