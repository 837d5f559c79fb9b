import type { CorrectionType } from '../codes/correction-types.ts';
import { INSTRUCTION_LANGUAGES, type InstructionLanguage } from '../codes/languages.ts';
import { suits, type NeedClass, type SeatClass } from './classes.ts';

interface SeatNode {
  readonly seat: SeatClass;
  taken: number;
  /** How many of each need sit here. */
  readonly occupants: Map<NeedNode, number>;
  /** The search that came here last, and the need that would move in by its way. */
  search: number;
  entering: NeedNode | null;
}

interface NeedNode {
  readonly suitable: readonly SeatNode[];
  /** Suitable classes before this one are full. They stay full: nobody gives a seat back. */
  firstOpen: number;
  /** Set once no way leads from this need to a free seat. It stays so: later children only take more seats. */
  exhausted: boolean;
  /** The search that came here last, and the class that one of the need would leave by its way; `null` where it begins. */
  search: number;
  leaving: SeatNode | null;
}

/** What concerns one correction type, so that a need does not look at the whole city. */
interface Kind {
  /** Classes with a free seat that take the type. */
  readonly seats: SeatNode[];
  /** By what else a need is made of: `birthYearAndLanguages`. */
  readonly needs: Map<number, NeedNode>;
}

/**
 * A tentative seating of children in classes of seats. A child that once has a seat keeps one: others may only move it
 * to another that suits it too. Cost depends on the number of classes, not of children.
 */
export class Seating {
  readonly #seats = new Map<string, SeatNode>();
  readonly #kinds = new Map<CorrectionType, Kind>();
  #free = 0;
  #searches = 0;

  constructor(seats: readonly SeatClass[]) {
    for (const seat of seats) {
      const node: SeatNode = { seat, taken: 0, occupants: new Map(), search: 0, entering: null };
      this.#seats.set(seat.key, node);
      if (seat.free <= 0) continue;
      this.#free += seat.free;
      for (const correctionType of seat.correctionTypes) this.#kind(correctionType).seats.push(node);
    }
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
    return this.addAll(need, 1) === 1;
  }

  /**
   * Seats up to `count` children more that need the same, as many at once as a way of moves can take.
   * @returns how many got a seat; fewer than `count` where no more can be seated without unseating somebody
   */
  addAll(need: NeedClass, count: number): number {
    const node = this.#node(need);
    let seated = 0;
    while (seated < count && !node.exhausted && this.#free > 0) {
      const target = this.#findFreeSeat([node]);
      if (target === undefined) break;
      const moved = this.#moveAlong(target, count - seated);
      seated += moved;
      this.#free -= moved;
    }
    return seated;
  }

  /** Whether `add` would find a seat; nobody is seated. */
  canAdd(need: NeedClass): boolean {
    return this.#free > 0 && this.#findFreeSeat([this.#node(need)]) !== undefined;
  }

  /** Whether one seat of the class could be given away with everybody seated now still having one. */
  canSpare(seatKey: string): boolean {
    const node = this.#seats.get(seatKey);
    if (node === undefined || node.seat.free <= 0) return false;
    return node.taken < node.seat.free || this.#findFreeSeat([...node.occupants.keys()]) !== undefined;
  }

  #kind(correctionType: CorrectionType): Kind {
    let kind = this.#kinds.get(correctionType);
    if (kind === undefined) this.#kinds.set(correctionType, (kind = { seats: [], needs: new Map() }));
    return kind;
  }

  #node(need: NeedClass): NeedNode {
    const kind = this.#kind(need.correctionType);
    const key = birthYearAndLanguages(need);
    let node = kind.needs.get(key);
    if (node === undefined) {
      const suitable = kind.seats.filter(({ seat }) => suits(seat, need));
      kind.needs.set(key, (node = { suitable, firstOpen: 0, exhausted: false, search: 0, leaving: null }));
    }
    return node;
  }

  /** Breadth first to the nearest class with a free seat, over children who could move. */
  #findFreeSeat(starts: readonly NeedNode[]): SeatNode | undefined {
    this.#searches += 1;
    const search = this.#searches;
    const reached: NeedNode[] = [];
    /** @returns the free seat that one of the need could move to at once */
    const reach = (need: NeedNode, leaving: SeatNode | null): SeatNode | undefined => {
      if (need.search === search || need.exhausted) return undefined;
      need.search = search;
      need.leaving = leaving;
      reached.push(need);
      return enterOpenSeat(need);
    };
    for (const need of starts) {
      const open = reach(need, null);
      if (open !== undefined) return open;
    }
    for (const need of reached) {
      for (const seat of need.suitable) {
        if (seat.search === search) continue;
        seat.search = search;
        seat.entering = need;
        for (const occupant of seat.occupants.keys()) {
          const open = reach(occupant, seat);
          if (open !== undefined) return open;
        }
      }
    }
    // Whoever sits where these could sit is among them, so they can only change seats with each other.
    for (const need of reached) need.exhausted = true;
    return undefined;
  }

  /** @returns how many children each step of the way took, `wanted` at most */
  #moveAlong(target: SeatNode, wanted: number): number {
    let count = Math.min(wanted, target.seat.free - target.taken);
    for (const { mover, left } of stepsTo(target)) if (left !== null) count = Math.min(count, left.occupants.get(mover) ?? 0);
    target.taken += count;
    for (const { mover, entered, left } of stepsTo(target)) {
      entered.occupants.set(mover, (entered.occupants.get(mover) ?? 0) + count);
      if (left === null) continue;
      const remaining = (left.occupants.get(mover) ?? 0) - count;
      if (remaining > 0) left.occupants.set(mover, remaining);
      else left.occupants.delete(mover);
    }
    return count;
  }
}

const LANGUAGE_BITS = Object.fromEntries(INSTRUCTION_LANGUAGES.map((language, index) => [language, 1 << index])) as Record<InstructionLanguage, number>;

/** A number for a need among those of its correction type. Made for each child, so it is no text. */
function birthYearAndLanguages({ birthYear, languages }: NeedClass): number {
  let bits = 0;
  for (const language of languages) bits |= LANGUAGE_BITS[language];
  return (birthYear << INSTRUCTION_LANGUAGES.length) | bits;
}

/** A suitable class with a free seat, if there is one, marked as entered by the need. Full ones are passed over for good. */
function enterOpenSeat(need: NeedNode): SeatNode | undefined {
  for (; need.firstOpen < need.suitable.length; need.firstOpen += 1) {
    const node = need.suitable[need.firstOpen];
    if (node === undefined || node.taken >= node.seat.free) continue;
    node.entering = need;
    return node;
  }
  return undefined;
}

/** The way of the last search backwards: from the free seat to the child that had none (`left` is `null`). */
function* stepsTo(target: SeatNode): Generator<{ mover: NeedNode; entered: SeatNode; left: SeatNode | null }> {
  for (let entered: SeatNode | null = target; entered !== null; ) {
    const mover: NeedNode | null = entered.entering;
    if (mover === null) throw new Error('a class of seats was reached from nowhere');
    const left: SeatNode | null = mover.leaving;
    yield { mover, entered, left };
    entered = left;
  }
}
