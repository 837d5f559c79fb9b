import { localDateOf, localTimeOf, workingDayFrom, type Random } from '@balabaqsha/domain';
import type postgres from 'postgres';

/** What time it is in a round: two processes may be on two sides of a deadline (V10). */
export interface Hands {
  here: Date;
  elsewhere: Date;
}

/**
 * The clock of the city. Most of the time it stands; now and then it goes to the very next deadline of some voucher, with
 * one process a millisecond before it and the others at it, and from there, since deadlines end at midnight, to the next
 * morning at which vouchers are offered.
 */
export class ChaosClock {
  readonly #owner: postgres.Sql;
  readonly #random: Random;
  readonly #share: number;
  #now: Date;
  #atDeadline = false;

  /** @param share of the rounds in which the clock is moved */
  constructor(owner: postgres.Sql, random: Random, start: Date, share: number) {
    this.#owner = owner;
    this.#random = random;
    this.#share = share;
    this.#now = start;
  }

  /** The latest time that some process has seen. */
  get now(): Date {
    return this.#now;
  }

  /** What time it is in the next round. */
  async next(): Promise<Hands> {
    if (this.#atDeadline) {
      this.#now = localTimeOf(workingDayFrom(localDateOf(this.#now), []), 10, 0);
      this.#atDeadline = false;
    } else if (this.#random.next() < this.#share) {
      const deadline = await this.#nextDeadline();
      if (deadline !== null) {
        this.#now = deadline;
        this.#atDeadline = true;
        const before = new Date(deadline.getTime() - 1);
        return this.#random.next() < 0.5 ? { here: before, elsewhere: deadline } : { here: deadline, elsewhere: before };
      }
    }
    return { here: this.#now, elsewhere: this.#now };
  }

  /** The next instant at which time alone changes something for a voucher: its end, or that it may be extended. */
  async #nextDeadline(): Promise<Date | null> {
    const [row] = await this.#owner<{ at: Date | null }[]>`
      select min(at) as at
      from voucher cross join lateral (values (case when state = 'OFFERED' then respond_by end), (enrol_by), (case when extended_at is null then extension_opens_at end)) as moment (at)
      where state in ('OFFERED', 'ACCEPTED') and at > ${this.#now}`;
    return row?.at ?? null;
  }
}
