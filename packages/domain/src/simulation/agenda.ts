/** What is due on which day, in the order in which it was put down. Nothing is kept beyond the last day. */
export class Agenda {
  readonly #from: number;
  readonly #days: (number[] | undefined)[];

  constructor(from: number, to: number) {
    this.#from = from;
    this.#days = new Array<number[] | undefined>(to - from + 1);
  }

  /** Days before the first are due on the first. */
  put(day: number, application: number, what: number): void {
    const index = Math.max(day - this.#from, 0);
    if (index >= this.#days.length) return;
    const due = this.#days[index];
    if (due === undefined) this.#days[index] = [application, what];
    else due.push(application, what);
  }

  /** Hands over what is due on the day, with what is put down for that same day meanwhile, and forgets it. */
  handOver(day: number, take: (application: number, what: number) => void): void {
    const index = day - this.#from;
    for (let at = 0; at < (this.#days[index]?.length ?? 0); at += 2) {
      const due = this.#days[index];
      take(due?.[at] ?? 0, due?.[at + 1] ?? 0);
    }
    this.#days[index] = undefined;
  }
}
