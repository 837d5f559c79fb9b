import type { WaitForecast } from '../forecast/wait-forecast.ts';
import { monthOf, type Month } from './months.ts';

/** A forecast the way people are told it: whole months and a round chance, for it knows no more than that. */
export type ToldWait =
  | {
      kind: 'range';
      from: Month;
      to: Month;
      /** In at least so many of ten cases the voucher comes within these months; never ten. */
      inTen: number;
    }
  | { kind: 'unknown'; reason: 'TOO_FEW_DATA' | 'AGE_LIMIT' };

/** What everybody up to a ticket is told who needs the same seats and reaches the age limit on the same day. */
export interface ToldStep {
  /** Last ticket of the lane (Q1) that this holds for. */
  upTo: number;
  told: ToldWait;
}

/** Puts a forecast into whole months. A wider range holds at least as often as the days did. */
export function toldWait(forecast: WaitForecast): ToldWait {
  if (forecast.kind === 'unknown') return forecast;
  return { kind: 'range', from: monthOf(forecast.from), to: monthOf(forecast.to), inTen: Math.min(Math.floor(forecast.chance * 10 + 1e-9), 9) };
}

function alike(a: ToldWait, b: ToldWait): boolean {
  if (a.kind === 'range') return b.kind === 'range' && a.from === b.from && a.to === b.to;
  return b.kind === 'unknown' && a.reason === b.reason;
}

/**
 * Sums up the forecasts of one class of children: as many steps as there are different months, however many wait.
 * @param forecasts in the order of the tickets
 */
export function toldSteps(forecasts: readonly { ticket: number; forecast: WaitForecast }[]): ToldStep[] {
  const steps: ToldStep[] = [];
  for (const { ticket, forecast } of forecasts) {
    const told = toldWait(forecast);
    const last = steps.at(-1);
    if (last === undefined || !alike(last.told, told)) steps.push({ upTo: ticket, told });
    else {
      last.upTo = ticket;
      if (last.told.kind === 'range' && told.kind === 'range') last.told = { ...last.told, inTen: Math.min(last.told.inTen, told.inTen) };
    }
  }
  return steps;
}

/**
 * What a place is told. One that came in between, confirmed since (Q6), is told what the next one behind it is: that he
 * stands one place further now is less than a forecast of months can tell.
 * @returns `null` behind everybody who was counted
 */
export function toldAt(steps: readonly ToldStep[], ticket: number): ToldWait | null {
  return steps.find(({ upTo }) => ticket <= upTo)?.told ?? null;
}

/** Why nothing can be told of a wait. The first two are forecasts; the others say why there is none. */
export const WAIT_UNKNOWN_REASONS = ['TOO_FEW_DATA', 'AGE_LIMIT', 'NOT_MADE_YET', 'STALE', 'TOO_FAR_BACK', 'CONCLUSION_EXPIRED', 'SWITCHED_OFF'] as const;
export type WaitUnknownReason = (typeof WAIT_UNKNOWN_REASONS)[number];

const DAY_MS = 86_400_000;

/** Whether a forecast is too old to be told: the queue has gone on without it. @param days of the city's policy */
export function isStale(madeAt: Date, now: Date, days: number): boolean {
  return now.getTime() - madeAt.getTime() > days * DAY_MS;
}
