import { suits, type NeedClass, type PromisedNeed, type SeatClass } from './classes.ts';
import { allSeatable } from './guarantee.ts';
import { Seating } from './seating.ts';

/** What a group is, as far as seats go. */
export type GroupKind = Omit<SeatClass, 'key' | 'free'> & { capacity: number };

/** Why a change of a group is refused; one is enough, and they are looked for in this order. */
export type GroupObstacle = 'SEATS_TAKEN' | 'CHILDREN_UNSUITED' | 'SEATS_PROMISED';

export interface GroupVerdict<Child> {
  /** `null` where the change may be made. */
  obstacle: GroupObstacle | null;
  /** Children in the group whom it would not suit any more. */
  unsuited: Child[];
  /** The city's seats as they would be. */
  seats: SeatClass[];
}

/**
 * Judges a change of a group before it is made (E1, V2): no seat is taken from a child who holds it, the children in the
 * group must still suit it, and all outstanding vouchers must still find seats. Where nothing is taken away there is nothing
 * to refuse, even if the guarantee should be broken already.
 * @param change.before the open group; `null` for one that is added
 * @param change.after `null` for closing it
 * @param change.taken seats that children hold in it
 * @param change.seats free seats of the whole city, the group's own among them
 * @param change.promised outstanding vouchers without a seat of their own
 */
export function judgeGroupChange<Child extends { need: NeedClass }>(change: {
  key: string;
  before: GroupKind | null;
  after: GroupKind | null;
  taken: number;
  children: readonly Child[];
  seats: readonly SeatClass[];
  promised: readonly PromisedNeed[];
}): GroupVerdict<Child> {
  const { key, before, after, taken, children, promised } = change;
  const unsuited = after === null ? [...children] : children.filter(({ need }) => !suits({ ...after, key }, need));
  const others = change.seats.filter((seat) => seat.key !== key);
  const seats = after === null ? others : [...others, { ...after, key, free: after.capacity - taken }];
  const obstacle = (): GroupObstacle | null => {
    if ((after?.capacity ?? 0) < taken) return 'SEATS_TAKEN';
    if (unsuited.length > 0) return 'CHILDREN_UNSUITED';
    return before !== null && takesAway(before, after) && !allSeatable(seats, promised) ? 'SEATS_PROMISED' : null;
  };
  return { obstacle: obstacle(), unsuited, seats };
}

/** Whether anybody could find fewer seats after the change: capacity, language, types or years become less. */
export function takesAway(before: GroupKind, after: GroupKind | null): boolean {
  if (after === null) return before.capacity > 0;
  return (
    after.capacity < before.capacity ||
    before.language !== after.language ||
    before.correctionTypes.some((type) => !after.correctionTypes.includes(type)) ||
    after.birthYearFrom > before.birthYearFrom ||
    after.birthYearTo < before.birthYearTo
  );
}

/**
 * How many free seats of a class the outstanding vouchers can't do without: so many fewer would be seated were the class
 * full. The rest of its free seats may be taken away, or given to anybody (V2).
 */
export function guaranteedSeats(seats: readonly SeatClass[], promised: readonly PromisedNeed[], key: string): number {
  const seated = (among: readonly SeatClass[]): number => {
    const seating = new Seating(among);
    return promised.reduce((sum, need) => sum + seating.addAll(need, need.count), 0);
  };
  return seated(seats) - seated(seats.filter((seat) => seat.key !== key));
}

/** Outstanding vouchers whose holders could choose a seat of the class, if it has any. */
export function couldChoose(seat: Omit<SeatClass, 'free'>, promised: readonly PromisedNeed[]): number {
  return promised.reduce((sum, need) => sum + (suits(seat, need) ? need.count : 0), 0);
}
