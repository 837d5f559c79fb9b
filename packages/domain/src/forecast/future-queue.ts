import type { Prospect } from './prospect.ts';

/** Sorts after every child. */
export const NOBODY = Number.MAX_SAFE_INTEGER;

/** Who waits in one possible future. Children are known by their place in the queue (Q1). */
export class FutureQueue {
  readonly #prospect: Prospect;
  /** How far the queue of each need has been served, and who stands before that because he came back. */
  readonly #served: number[];
  readonly #back: number[][];

  constructor(prospect: Prospect) {
    this.#prospect = prospect;
    this.#served = prospect.queues.map(() => 0);
    this.#back = prospect.queues.map(() => []);
  }

  /** The first whom a class of seats suits when so many age limits have passed, or `NOBODY`. */
  firstFor(seat: number, limitsPassed: number): number {
    let first = NOBODY;
    for (const need of this.#prospect.suitable[limitsPassed]?.[seat] ?? []) first = Math.min(first, this.#first(need, limitsPassed));
    return first;
  }

  /** Takes out who is the first of his need. */
  take(child: number): void {
    const need = this.#prospect.needOf[child] ?? 0;
    if (this.#back[need]?.[0] === child) this.#back[need].shift();
    else this.#served[need] = (this.#served[need] ?? 0) + 1;
  }

  /** Puts somebody who was taken out back to his place (V4). */
  putBack(child: number): void {
    const back = this.#back[this.#prospect.needOf[child] ?? 0];
    back?.push(child);
    back?.sort((a, b) => a - b);
  }

  /** The first of a need who is below the age limit (Q11). */
  #first(need: number, limitsPassed: number): number {
    const { queues, limitOf } = this.#prospect;
    const waits = (child: number) => (limitOf[child] ?? 0) >= limitsPassed;
    const [queue, back] = [queues[need] ?? [], this.#back[need] ?? []];
    while (back.length > 0 && !waits(back[0] ?? 0)) back.shift();
    if (back[0] !== undefined) return back[0];
    let at = this.#served[need] ?? 0;
    while (at < queue.length && !waits(queue[at] ?? 0)) at += 1;
    this.#served[need] = at;
    return queue[at] ?? NOBODY;
  }
}
