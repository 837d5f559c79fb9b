/** One line of waiting applications in one month. */
export interface QueueMonth {
  /** `YYYY-MM` */
  month: string;
  /** Waiting when the month began. */
  waiting: number;
  /** Vouchers offered. */
  offers: number;
  /** The same by the working day of the month: the first is at 0. */
  offersByWorkingDay: readonly number[];
  /** Who left the queue without a voucher. */
  departures: number;
  /** Who came into the queue, restored ones among them. */
  arrivals: number;
}

/** No month has more. */
export const MOST_WORKING_DAYS = 23;

/** Counts who comes into the lines of a queue and who leaves them, by month. */
export class QueueTally {
  readonly months = new Map<string, QueueMonth[]>();
  readonly #open = new Map<string, Counts>();

  /**
   * Somebody came into a line or left it, with a voucher or without.
   * @param workingDay how many working days the month has had by then
   */
  count(line: string, what: 'arrivals' | 'offers' | 'departures', workingDay: number): void {
    const counts = this.#open.get(line) ?? startingWith(0);
    counts[what] += 1;
    counts.now += what === 'arrivals' ? 1 : -1;
    const day = Math.max(workingDay - 1, 0);
    if (what === 'offers') counts.byWorkingDay[day] = (counts.byWorkingDay[day] ?? 0) + 1;
    this.#open.set(line, counts);
  }

  /** Takes what has been counted so far for the state before the first day. */
  open(): void {
    for (const [line, { now }] of this.#open) this.#open.set(line, startingWith(now));
  }

  closeMonth(month: string): void {
    for (const [line, { waiting, offers, departures, arrivals, byWorkingDay }] of this.#open) {
      const row = { month, waiting, offers, offersByWorkingDay: byWorkingDay, departures, arrivals };
      const known = this.months.get(line);
      if (known === undefined) this.months.set(line, [row]);
      else known.push(row);
    }
    this.open();
  }
}

interface Counts {
  waiting: number;
  now: number;
  offers: number;
  departures: number;
  arrivals: number;
  byWorkingDay: number[];
}

const startingWith = (now: number): Counts => ({ waiting: now, now, offers: 0, departures: 0, arrivals: 0, byWorkingDay: new Array<number>(MOST_WORKING_DAYS).fill(0) });
