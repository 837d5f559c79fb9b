import { suits, type NeedClass, type SeatClass } from '../seats/classes.ts';

const NOBODY = -1;

/**
 * Keeps a tentative seating of all outstanding vouchers day by day (V2): the same promise that `planOffers` and
 * `canChoose` compute afresh, kept up to date instead, so that a choice among ten thousand vouchers costs a look and not
 * ten thousand. Needs and seats are known by their index.
 */
export class SeatLedger {
  readonly #needs: NeedClass[] = [];
  readonly #seats: SeatClass[] = [];
  /** Seats that suit each need. */
  readonly #suitable: number[][] = [];
  /** How many of each need sit tentatively in each class: `#sitting[need][seat]`. */
  readonly #sitting: number[][] = [];
  readonly #taken: number[] = [];
  readonly #promised: number[] = [];
  /** Seats held with a voucher that is not used yet: `#held[need][seat]`. A refusal brings such a voucher back (E2). */
  readonly #held: number[][] = [];

  addNeed(need: NeedClass): number {
    const index = this.#needs.push(need) - 1;
    this.#suitable.push(this.#seats.flatMap((seat, at) => (suits(seat, need) ? [at] : [])));
    this.#sitting.push(this.#seats.map(() => 0));
    this.#held.push(this.#seats.map(() => 0));
    this.#promised.push(0);
    return index;
  }

  addSeats(seat: SeatClass): number {
    const index = this.#seats.push({ ...seat }) - 1;
    this.#taken.push(0);
    for (const [at, need] of this.#needs.entries()) {
      this.#sitting[at]?.push(0);
      this.#held[at]?.push(0);
      if (suits(seat, need)) this.#suitable[at]?.push(index);
    }
    return index;
  }

  /** Classes of seats with what is free of them now, to be read and not changed. */
  get seats(): readonly SeatClass[] {
    return this.#seats;
  }

  /** Vouchers out of a need that hold no seat yet. */
  promised(need: number): number {
    return this.#promised[need] ?? 0;
  }

  suitable(need: number): readonly number[] {
    return this.#suitable[need] ?? [];
  }

  /** Whether one voucher more of this need could be seated. */
  canPromise(need: number): boolean {
    return this.#search([[need, NOBODY]], NOBODY) !== undefined;
  }

  /** Promises one more a seat; `false`, and nothing changed, where that can't be kept. */
  promise(need: number): boolean {
    const way = this.#search([[need, NOBODY]], NOBODY);
    if (way === undefined) return false;
    this.#moveAlong(way);
    this.#promised[need] = this.promised(need) + 1;
    return true;
  }

  /** Takes a promise back: the voucher is dead. */
  release(need: number): void {
    const seat = this.suitable(need).find((at) => this.#sit(need, at) > 0);
    if (seat === undefined) throw new Error('a promise was taken back that nobody had');
    this.#standUp(need, seat);
  }

  /** Turns a promise into a seat of this class; `false`, and nothing promised is lost, where others need it (E1). */
  hold(need: number, seat: number): boolean {
    if (this.#freeOf(seat) < 1 || !this.suitable(need).includes(seat)) return false;
    const sitsThere = this.#sit(need, seat) > 0;
    if (sitsThere) this.#standUp(need, seat);
    else this.release(need);
    if (sitsThere || this.#makeRoom(seat)) {
      this.addFree(seat, -1);
      change(this.#held, need, seat, 1);
      return true;
    }
    if (!this.promise(need)) throw new Error('a promise was lost');
    return false;
  }

  /** The child on a held seat is enrolled: its voucher is used and can't come back (E4). */
  settle(need: number, seat: number): void {
    change(this.#held, need, seat, -1);
  }

  /** A held seat is free again, its voucher alive or dead (E2, V8). */
  giveUp(need: number, seat: number): void {
    change(this.#held, need, seat, -1);
    this.addFree(seat, 1);
  }

  /** Free seats more in a class, or fewer where nobody was promised them. */
  addFree(seat: number, count: number): void {
    const known = this.#seats[seat];
    if (known !== undefined) known.free += count;
  }

  /** Takes a free seat away; `false` where none is free or a promise would break. */
  removeSeat(seat: number): boolean {
    if (this.#freeOf(seat) < 1 || !this.#makeRoom(seat)) return false;
    this.addFree(seat, -1);
    return true;
  }

  /** Gives a class other birth years; `false` where that would break a promise today. */
  changeYears(seat: number, birthYearFrom: number, birthYearTo: number): boolean {
    const old = this.#seats[seat];
    if (old === undefined) return false;
    const changed = { ...old, birthYearFrom, birthYearTo };
    if (this.#needs.some((of, need) => !suits(changed, of) && (this.#held[need]?.[seat] ?? 0) > 0)) return false;
    for (const [need, of] of this.#needs.entries()) {
      while (!suits(changed, of) && this.#sit(need, seat) > 0) {
        const way = this.#search([[need, seat]], seat);
        if (way === undefined) return false;
        this.#moveAlong(way);
        this.#taken[seat] = this.#takenOf(seat) - 1;
      }
    }
    this.#seats[seat] = changed;
    for (const [need, of] of this.#needs.entries()) {
      const others = this.suitable(need).filter((at) => at !== seat);
      this.#suitable[need] = suits(changed, of) ? [...others, seat] : others;
    }
    return true;
  }

  /** Sees to it that one free seat of the class has nobody on it, moving somebody where needed. */
  #makeRoom(seat: number): boolean {
    if (this.#takenOf(seat) < this.#freeOf(seat)) return true;
    const way = this.#search(this.#needs.flatMap((_, need): [number, number][] => (this.#sit(need, seat) > 0 ? [[need, seat]] : [])), seat);
    if (way === undefined) return false;
    this.#moveAlong(way);
    this.#taken[seat] = this.#takenOf(seat) - 1;
    return true;
  }

  /**
   * Breadth first to the nearest seat that nobody sits on, over those who could move.
   * @param starts who has to find a seat, and which he leaves
   * @param closed a class that nobody may move into
   */
  #search(starts: readonly (readonly [need: number, from: number])[], closed: number): Way | undefined {
    const leaving = new Map<number, number>(starts);
    const entering = new Map<number, number>();
    for (const need of leaving.keys()) {
      for (const seat of this.suitable(need)) {
        if (seat === closed || entering.has(seat)) continue;
        entering.set(seat, need);
        if (this.#takenOf(seat) < this.#freeOf(seat)) return { leaving, entering, target: seat, start: closed };
        for (let other = 0; other < this.#needs.length; other += 1) {
          if (this.#sit(other, seat) > 0 && !leaving.has(other)) leaving.set(other, seat);
        }
      }
    }
    return undefined;
  }

  #moveAlong({ leaving, entering, target, start }: Way): void {
    this.#taken[target] = this.#takenOf(target) + 1;
    for (let seat = target; seat !== start && seat !== NOBODY; ) {
      const need = entering.get(seat);
      if (need === undefined) throw new Error('a seat was reached from nowhere');
      change(this.#sitting, need, seat, 1);
      seat = leaving.get(need) ?? NOBODY;
      if (seat !== NOBODY) change(this.#sitting, need, seat, -1);
    }
  }

  #sit(need: number, seat: number): number {
    return this.#sitting[need]?.[seat] ?? 0;
  }

  #standUp(need: number, seat: number): void {
    change(this.#sitting, need, seat, -1);
    this.#taken[seat] = this.#takenOf(seat) - 1;
    this.#promised[need] = this.promised(need) - 1;
  }

  #takenOf(seat: number): number {
    return this.#taken[seat] ?? 0;
  }

  #freeOf(seat: number): number {
    return this.#seats[seat]?.free ?? 0;
  }
}

function change(table: number[][], need: number, seat: number, by: number): void {
  const row = table[need];
  if (row !== undefined) row[seat] = (row[seat] ?? 0) + by;
}

interface Way {
  leaving: Map<number, number>;
  entering: Map<number, number>;
  target: number;
  /** The class that the way frees a seat of, or nobody's. */
  start: number;
}
