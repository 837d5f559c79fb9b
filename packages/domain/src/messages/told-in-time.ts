/**
 * Parameters of a message that name the instant until which it asks for something: to answer, to enrol, to come back from
 * the stop-list (V3, V4, V6). ISO strings in UTC.
 */
const UNTIL = ['deadline', 'restoreBy'] as const;

/**
 * Whether what a message asks for can't be done any more, so that it had better stay unsent (N2): its own deadline has
 * passed. A message without one is never too late.
 */
export function isTooLateToTell(params: Readonly<Record<string, string | number>>, now: Date): boolean {
  return UNTIL.some((name) => {
    const until = Date.parse(String(params[name] ?? ''));
    return !Number.isNaN(until) && until <= now.getTime();
  });
}

/** How far back failed messages of a channel can be sent once more together, in days: an outage is noticed within them, and older news is none. */
export const RETRY_DAYS = [1, 3, 7] as const;
export type RetryDays = (typeof RETRY_DAYS)[number];

/** Failed messages that are sent once more at a time, the newest first. */
export const RETRIED_AT_ONCE = 1000;
