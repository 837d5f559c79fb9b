import type { Clock } from '@balabaqsha/domain';

/** A clock that stands still until it is moved, and only ever forward (K3). */
export interface MovableClock extends Clock {
  /** @throws Error when the instant lies before the present one */
  advanceTo(instant: Date | string): void;
  advanceBy(span: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** Monday, 10:00 in Almaty, unless `TEST_NOW` says otherwise: tests must hold at any time of any year. */
export const TEST_START = new Date(process.env.TEST_NOW ?? '2026-03-02T05:00:00.000Z');

/** Starts at `TEST_START` unless told otherwise. */
export function movableClock(start: Date | string = TEST_START): MovableClock {
  let present = new Date(start);
  const advanceTo = (instant: Date | string): void => {
    const next = new Date(instant);
    if (Number.isNaN(next.getTime())) throw new Error('the clock was moved to no instant');
    if (next < present) throw new Error(`the clock never goes back: from ${present.toISOString()} to ${next.toISOString()}`);
    present = next;
  };
  return {
    now: () => new Date(present),
    advanceTo,
    advanceBy({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      advanceTo(new Date(present.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000));
    },
  };
}
