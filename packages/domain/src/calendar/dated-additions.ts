import type { CalendarAddition } from './working-days.ts';

/** An addition with its history: when officers wrote it, and when they took it back, if they did (K2). UTC instants. */
export interface DatedAddition extends CalendarAddition {
  writtenAt: Date;
  takenBackAt: Date | null;
}

/**
 * The additions that count for what has run since an instant, so that no change of the calendar makes it end earlier (K2): a
 * working weekend only where it was known by then, a day off also where it was taken back later. So a day off that is taken
 * back and added again, under a better name perhaps, is one day off.
 * @param history every addition of the city that was ever written
 * @param countedAt when its end was counted last, where that was later: at an extension
 */
export function additionsSince(since: Date, history: readonly DatedAddition[], countedAt: Date = since): CalendarAddition[] {
  return history
    .filter(({ working, writtenAt, takenBackAt }) => (working ? writtenAt <= countedAt && takenBackAt === null : takenBackAt === null || takenBackAt > since))
    .map(({ date, working, name }) => ({ date, working, name }));
}
