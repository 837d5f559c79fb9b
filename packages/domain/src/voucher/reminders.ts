import { lastDayBefore, localTimeOf } from '../calendar/zone.ts';
import type { VoucherPolicy } from './policy.ts';

/**
 * When a guardian is reminded of a deadline: when half of the time is left, and in the morning of the last day (V11).
 * Either may lie before `from` where the time is very short; the caller drops those.
 * @param from since when the deadline runs
 */
export function reminderTimes(from: Date, deadline: Date, policy: VoucherPolicy): { half: Date; lastDay: Date } {
  return {
    half: new Date(from.getTime() + Math.floor((deadline.getTime() - from.getTime()) / 2)),
    lastDay: localTimeOf(lastDayBefore(deadline), policy.reminderHour, 0),
  };
}
