/** One lane in one month. */
export interface QueueMonth {
  /** `YYYY-MM` */
  month: string;
  /** Waiting when the month began. */
  waiting: number;
  /** Vouchers offered. */
  offers: number;
  /** Who left the queue without a voucher. */
  departures: number;
  /** Who came into the queue, restored ones among them. */
  arrivals: number;
}

/** Counts who comes into the lanes of a queue and who leaves them, by month. */
export class QueueTally {
  readonly months = new Map<string, QueueMonth[]>();
  readonly #open = new Map<string, Counts>();

  /** Somebody came into a lane or left it, with a voucher or without. */
  count(lane: string, what: 'arrivals' | 'offers' | 'departures'): void {
    const counts = this.#open.get(lane) ?? startingWith(0);
    counts[what] += 1;
    counts.now += what === 'arrivals' ? 1 : -1;
    this.#open.set(lane, counts);
  }

  /** Takes what has been counted so far for the state before the first day. */
  open(): void {
    for (const [lane, { now }] of this.#open) this.#open.set(lane, startingWith(now));
  }

  closeMonth(month: string): void {
    for (const [lane, { waiting, offers, departures, arrivals }] of this.#open) {
      const row = { month, waiting, offers, departures, arrivals };
      const known = this.months.get(lane);
      if (known === undefined) this.months.set(lane, [row]);
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
}

const startingWith = (now: number): Counts => ({ waiting: now, now, offers: 0, departures: 0, arrivals: 0 });
