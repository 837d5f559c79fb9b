import { needKey, suits, type NeedClass, type SeatClass } from './classes.ts';

interface SeatNode {
  readonly seat: SeatClass;
  taken: number;
  /** How many of each need sit here. */
  readonly occupants: Map<NeedNode, number>;
}

interface NeedNode {
  readonly suitable: readonly SeatNode[];
  /** Set once a child of this need found no seat. It stays true: later children only take more seats. */
  exhausted: boolean;
}

/** The way of a search: which need would move into a class, and out of which class it would move. */
interface Search {
  readonly entering: Map<SeatNode, NeedNode>;
  /** `null` for the need that wants a seat. */
  readonly leaving: Map<NeedNode, SeatNode | null>;
}

/**
 * A tentative seating of children in classes of seats. A child that once has a seat keeps one: others may only move it
 * to another that suits it too. Cost depends on the number of classes, not of children.
 */
export class Seating {
  readonly #seats: readonly SeatNode[];
  readonly #needs = new Map<string, NeedNode>();
  #free: number;

  constructor(seats: readonly SeatClass[]) {
    this.#seats = seats.map((seat) => ({ seat, taken: 0, occupants: new Map() }));
    this.#free = seats.reduce((sum, seat) => sum + Math.max(seat.free, 0), 0);
  }

  /** Seats of all classes that nobody sits on. */
  get free(): number {
    return this.#free;
  }

  /** Whether there is any seat at all that suits, taken or not. */
  hasSuitableSeat(need: NeedClass): boolean {
    return this.#node(need).suitable.length > 0;
  }

  /** Seats one child more, moving others where that helps. `false` where it can't be done without unseating somebody. */
  add(need: NeedClass): boolean {
    const node = this.#node(need);
    if (node.exhausted || this.#free === 0) return false;
    const search: Search = { entering: new Map(), leaving: new Map([[node, null]]) };
    const target = this.#findFreeSeat(search);
    if (target === undefined) {
      node.exhausted = true;
      return false;
    }
    this.#moveAlong(search, target);
    this.#free -= 1;
    return true;
  }

  #node(need: NeedClass): NeedNode {
    const key = needKey(need);
    const known = this.#needs.get(key);
    if (known !== undefined) return known;
    const node = { suitable: this.#seats.filter(({ seat }) => seat.free > 0 && suits(seat, need)), exhausted: false };
    this.#needs.set(key, node);
    return node;
  }

  /** Breadth first to the nearest class with a free seat, over children who could move. */
  #findFreeSeat({ entering, leaving }: Search): SeatNode | undefined {
    for (const need of leaving.keys()) {
      for (const seat of need.suitable) {
        if (entering.has(seat)) continue;
        entering.set(seat, need);
        if (seat.taken < seat.seat.free) return seat;
        for (const occupant of seat.occupants.keys()) if (!leaving.has(occupant)) leaving.set(occupant, seat);
      }
    }
    return undefined;
  }

  #moveAlong({ entering, leaving }: Search, target: SeatNode): void {
    target.taken += 1;
    for (let seat: SeatNode | null = target; seat !== null; ) {
      const mover = entering.get(seat);
      if (mover === undefined) throw new Error('a class of seats was reached from nowhere');
      seat.occupants.set(mover, (seat.occupants.get(mover) ?? 0) + 1);
      const left: SeatNode | null = leaving.get(mover) ?? null;
      if (left !== null) {
        const remaining = (left.occupants.get(mover) ?? 0) - 1;
        if (remaining > 0) left.occupants.set(mover, remaining);
        else left.occupants.delete(mover);
      }
      seat = left;
    }
  }
}
