import type { LocalDate } from '../codes/brand.ts';
import type { Random } from '../simulation/random.ts';
import type { CityOutlook } from './city-outlook.ts';
import type { ComingDays } from './coming-days.ts';
import { NEVER, turnsInOneFuture } from './possible-future.ts';
import { prospectOf } from './prospect.ts';

/** What a forecast rests on, so that people can be told: past months, and the vouchers of the correction type in them. */
export interface ForecastBasis {
  months: number;
  offers: number;
}

/** The days between which a voucher is expected in 8 of 10 cases: the 10 % and the 90 % point of the possible futures. */
export interface WaitRange {
  kind: 'range';
  from: LocalDate;
  to: LocalDate;
  /** Share of the futures from the first day to the last. Vouchers come in waves, so one day can hold more than 0.8. */
  chance: number;
  /** Of the futures of the first day and of the last: the share that lies between the two points. */
  edges: { from: number; to: number };
  basis: ForecastBasis;
}

/** When a voucher can be expected. */
export type WaitForecast =
  | WaitRange
  /** Too little has happened to tell; or in more than 1 of 10 cases the age limit comes first (Q11). */
  | { kind: 'unknown'; reason: 'TOO_FEW_DATA' | 'AGE_LIMIT' };

/** How a forecast is made. */
export interface ForecastSettings {
  minMonths: number;
  /** Vouchers of the correction type in the past months. */
  minOffers: number;
  /** Simulated futures. */
  futures: number;
  /**
   * How much the rate at which children leave early differs from year to year, as a relative standard deviation. It
   * also stands for what the futures leave out.
   */
  drift: number;
}

/** Checked by the back-test (`pnpm simulate --calibrate`). */
export const DEFAULT_FORECAST_SETTINGS: ForecastSettings = { minMonths: 12, minOffers: 6, futures: 200, drift: 0.5 };

const [EARLY, LATE] = [0.1, 0.9];

/** The range of sorted turns, or that the age limit comes first too often. */
function rangeOf(turns: Int16Array, { days }: ComingDays, basis: ForecastBasis): WaitForecast {
  const [first = NEVER, last = NEVER] = [EARLY, LATE].map((share) => turns[Math.min(Math.floor(share * turns.length), turns.length - 1)]);
  const [from, to] = [days[first], days[last]];
  if (from === undefined || to === undefined) return { kind: 'unknown', reason: 'AGE_LIMIT' };
  const shareOf = (holds: (turn: number) => boolean): number => turns.filter(holds).length / turns.length;
  const edgeOf = (day: number): number => {
    const [before, upTo] = [shareOf((turn) => turn < day), shareOf((turn) => turn <= day)];
    return (Math.min(upTo, LATE) - Math.max(before, EARLY)) / (upTo - before);
  };
  const chance = shareOf((turn) => turn >= first && turn <= last);
  return { kind: 'range', from, to, chance, edges: { from: edgeOf(first), to: edgeOf(last) }, basis };
}

/**
 * When each who waits can expect a voucher, told from possible futures of the whole city: all the seats of a city hang
 * together, by groups for several correction types and by children whom either language suits. Each future knows the age
 * of every child in a seat and in the queue; what people do is drawn from what they did in the past months. It knows of
 * no change that is yet to be decided: new groups, closed ones, other ages.
 * @param random pass a freshly seeded one, so that the same question gets the same answer
 * @returns a forecast for each who waits, in the order of `outlook.waiting`
 */
export function forecastWaits(outlook: CityOutlook, random: Random, settings: ForecastSettings = DEFAULT_FORECAST_SETTINGS): WaitForecast[] {
  const months = new Set(outlook.months.map(({ month }) => month)).size;
  const offers = new Map<string, number>();
  for (const { correctionType, events } of outlook.months) offers.set(correctionType, (offers.get(correctionType) ?? 0) + events.VOUCHER_OFFERED);
  const bases = outlook.waiting.map(({ need }): ForecastBasis => ({ months, offers: offers.get(need.correctionType) ?? 0 }));
  const enough = (basis: ForecastBasis) => basis.months >= settings.minMonths && basis.offers >= settings.minOffers;
  const prospect = prospectOf(outlook);
  const futures = bases.some(enough) ? Array.from({ length: settings.futures }, () => turnsInOneFuture(prospect, settings.drift, random)) : [];
  return bases.map((basis, child) => {
    if (!enough(basis)) return { kind: 'unknown', reason: 'TOO_FEW_DATA' };
    return rangeOf(Int16Array.from(futures, (turns) => turns[child] ?? NEVER).sort(), prospect.coming, basis);
  });
}
