const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 5 * HOUR;

/**
 * The end of the `n`-th Monday to Friday after an instant, at UTC+5: the least that a deadline could be. It knows no
 * holiday and no moved day and tells nobody how it counted.
 */
export function bareWeekdaysAfter(instant: Date, n: number): Date {
  let day = Math.floor((instant.getTime() + OFFSET) / DAY);
  for (let left = n; left > 0; ) {
    day += 1;
    // Day 0, 1 January 1970, was a Thursday.
    if ((day + 3) % 7 < 5) left -= 1;
  }
  return new Date((day + 1) * DAY - OFFSET);
}
