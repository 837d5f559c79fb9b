import { suits } from '../seats/classes.ts';
import { normal, pick, poisson, type Random } from '../simulation/random.ts';
import { limitAt } from './coming-days.ts';
import { FutureQueue, NOBODY } from './future-queue.ts';
import { FutureSeats } from './future-seats.ts';
import { drawRates, type FutureRates } from './past-rates.ts';
import type { Prospect } from './prospect.ts';

const WORKING_DAYS_OF_YEAR = 247;
const WORKING_DAYS_OF_MONTH = WORKING_DAYS_OF_YEAR / 12;
/** A day beyond all coming days. */
export const NEVER = 0x7fff;

/**
 * One possible future of a city. Seats come free when their children reach the age limit, which is known, and when some
 * leave earlier, which is not; each seat goes to the first in the queue whom it suits (V1, V2), who keeps it or does not.
 */
class PossibleFuture {
  readonly #prospect: Prospect;
  readonly #random: Random;
  readonly #rates: FutureRates;
  readonly #queue: FutureQueue;
  readonly #seats: FutureSeats;
  /** By day: classes of which a seat comes free, and who comes back from the stop-list. */
  readonly #freed: number[][] = [];
  readonly #restored: number[][] = [];
  readonly #withdrawsOn: Float64Array;
  #limitsPassed = 0;
  readonly turns: Int16Array;

  constructor(prospect: Prospect, random: Random) {
    this.#prospect = prospect;
    this.#random = random;
    this.#rates = drawRates(prospect.counts, random);
    this.#queue = new FutureQueue(prospect);
    this.#seats = new FutureSeats(prospect);
    const perDay = this.#rates.withdrawnPerMonth / WORKING_DAYS_OF_MONTH;
    this.#withdrawsOn = Float64Array.from(prospect.needOf, () => -Math.log(1 - random.next()) / perDay);
    this.turns = new Int16Array(prospect.needOf.length).fill(NEVER);
  }

  live(drift: number): void {
    const perDay = this.#rates.leavingPerMonth / WORKING_DAYS_OF_MONTH;
    const ofThisYear = () => perDay * Math.exp(drift * normal(this.#random) - (drift * drift) / 2);
    let leaving = ofThisYear();
    this.#begin();
    for (const [day, passed] of this.#prospect.coming.limitsPassed.entries()) {
      for (; this.#limitsPassed < passed; leaving = ofThisYear()) this.#reachLimit(day);
      for (const child of this.#restored[day] ?? []) this.#queue.putBack(child);
      this.#offer(this.#freed[day] ?? [], day);
      const left = Math.min(poisson(this.#random, this.#seats.total * leaving), this.#seats.total);
      for (let one = 0; one < left; one += 1) this.#free(this.#seats.someLeaves(this.#random), day + 1);
    }
  }

  /** Vouchers that are out go on as if offered today; what is free besides is offered on the next working day. */
  #begin(): void {
    const { outlook: { seats, vouchers }, coming: { limits } } = this.#prospect;
    const free = seats.map((seat) => seat.free);
    for (const { need, agesOutOn, seat } of vouchers) {
      if (seat !== undefined) this.#seats.add(seat, limitAt(agesOutOn, limits));
      else {
        const promised = seats.findIndex((each, index) => (free[index] ?? 0) > 0 && suits(each, need));
        if (promised === -1) continue;
        free[promised] = (free[promised] ?? 0) - 1;
        this.#decide(promised, limitAt(agesOutOn, limits), NOBODY, -1);
      }
    }
    for (const [seat, count] of free.entries()) this.#free(seat, 0, count);
  }

  #reachLimit(day: number): void {
    for (const [seat, count] of this.#seats.reach(this.#limitsPassed).entries()) this.#free(seat, day, count);
    this.#limitsPassed += 1;
  }

  #free(seat: number, day: number, count = 1): void {
    const freed = (this.#freed[day] ??= []);
    for (let one = 0; one < count; one += 1) freed.push(seat);
  }

  /**
   * Offers the seats of a day in queue order; of two that suit, the one that there are more of. Who has withdrawn by now
   * lets the next one have it, but his turn has come. What suits nobody goes to somebody who is yet to apply.
   */
  #offer(freed: readonly number[], day: number): void {
    const counts = new Map<number, number>();
    for (const seat of freed) counts.set(seat, (counts.get(seat) ?? 0) + 1);
    const classes = [...counts].map(([seat, left]) => ({ seat, left, first: this.#queue.firstFor(seat, this.#limitsPassed) }));
    for (;;) {
      let next: (typeof classes)[number] | undefined;
      for (const each of classes) {
        if (each.left === 0 || each.first === NOBODY) continue;
        if (next === undefined || each.first < next.first || (each.first === next.first && each.left > next.left)) next = each;
      }
      if (next === undefined) return;
      const child = next.first;
      this.#queue.take(child);
      if (this.turns[child] === NEVER) this.turns[child] = day;
      if ((this.#withdrawsOn[child] ?? 0) > day) {
        next.left -= 1;
        this.#decide(next.seat, this.#prospect.limitOf[child] ?? 0, child, day);
      }
      for (const each of classes) if (each.first === child) each.first = this.#queue.firstFor(each.seat, this.#limitsPassed);
    }
  }

  /** What becomes of a voucher: the child is enrolled, or the voucher dies and its seat is offered again (V3–V8). */
  #decide(seat: number, limit: number, child: number, day: number): void {
    const { respondWorkingDays, enrolWorkingDays, restoreCalendarDays } = this.#prospect.outlook.policy;
    const answeredOn = day + Math.floor(this.#random.next() * (respondWorkingDays + 1));
    switch (pick(this.#rates.answers, this.#random.next())) {
      case 0:
        this.#seats.add(seat, limit);
        break;
      case 1: {
        const annulledOn = day + respondWorkingDays + 1;
        this.#free(seat, annulledOn);
        if (child === NOBODY || this.#random.next() >= this.#rates.restoredShare) break;
        const after = Math.floor((this.#random.next() * restoreCalendarDays * WORKING_DAYS_OF_YEAR) / 365);
        (this.#restored[annulledOn + after + 1] ??= []).push(child);
        break;
      }
      case 2:
        this.#free(seat, answeredOn + 1);
        break;
      default:
        this.#free(seat, answeredOn + enrolWorkingDays + 1);
    }
  }
}

/**
 * Lives one possible future of a city.
 * @param drift how much the rate at which children leave early differs from year to year, as a relative standard deviation
 * @returns for each who waits the coming day on which his turn comes, or `NEVER`: first he reaches the age limit (Q11)
 */
export function turnsInOneFuture(prospect: Prospect, drift: number, random: Random): Int16Array {
  const future = new PossibleFuture(prospect, random);
  future.live(drift);
  return future.turns;
}
