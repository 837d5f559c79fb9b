import { pick, type Random } from '../simulation/random.ts';
import type { Prospect } from './prospect.ts';

/** The children in seats in one possible future, by class and by the age limit at which they leave. */
export class FutureSeats {
  readonly #counts: number[][];
  readonly #bySeat: number[];
  #total: number;

  constructor({ enrolled }: Prospect) {
    this.#counts = enrolled.map((counts) => [...counts]);
    this.#bySeat = enrolled.map((counts) => counts.reduce((sum, count) => sum + count, 0));
    this.#total = this.#bySeat.reduce((sum, count) => sum + count, 0);
  }

  /** Children in seats of all classes. */
  get total(): number {
    return this.#total;
  }

  /** Puts children into seats of a class, or takes them out where `count` is negative. */
  add(seat: number, limit: number, count = 1): void {
    const counts = this.#counts[seat];
    if (counts === undefined) return;
    counts[limit] = (counts[limit] ?? 0) + count;
    this.#bySeat[seat] = (this.#bySeat[seat] ?? 0) + count;
    this.#total += count;
  }

  /** Lets those go who reach an age limit (Q11), and hands over how many seats they leave in each class. */
  reach(limit: number): number[] {
    return this.#counts.map((counts, seat) => {
      const left = counts[limit] ?? 0;
      this.add(seat, limit, -left);
      return left;
    });
  }

  /** Lets some child go (E7), any as likely as any other; the class of its seat. There has to be one. */
  someLeaves(random: Random): number {
    const seat = pick(this.#bySeat, random.next());
    this.add(seat, pick(this.#counts[seat] ?? [], random.next()), -1);
    return seat;
  }
}
