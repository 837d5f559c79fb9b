import { suits, type NeedClass, type PromisedNeed, type SeatClass } from './classes.ts';
import { takesAway, type GroupKind, type GroupObstacle } from './group-change.ts';
import { allSeatable } from './guarantee.ts';

/** What of several groups and children is changed at once, and can be taken back at once. */
export const JOINT_CHANGES = ['YEAR_CHANGE', 'DISENROLMENT'] as const;
export type JointChangeKind = (typeof JOINT_CHANGES)[number];

/** For so long a joint change can be taken back, where nothing has followed from it. */
export const JOINT_UNDO_HOURS = 24;

/** The instant from which a joint change stays. */
export function jointChangeStaysFrom(madeAt: Date): Date {
  return new Date(madeAt.getTime() + JOINT_UNDO_HOURS * 3_600_000);
}

/** One group of a joint change, and the children who are in it afterwards. */
export interface GroupStep<Child> {
  key: string;
  before: GroupKind;
  after: GroupKind;
  /** Seats that children hold before; fewer afterwards where children leave, more where they come back. */
  taken: number;
  takenAfter: number;
  children: readonly Child[];
}

export interface JointVerdict<Child> {
  /** `null` where all of it may be done. */
  obstacle: GroupObstacle | null;
  /** What is wrong with a group by itself, in the order of the steps. */
  groups: { key: string; obstacle: Exclude<GroupObstacle, 'SEATS_PROMISED'> | null; unsuited: Child[] }[];
  /** The city's seats as they would be. */
  seats: SeatClass[];
}

/**
 * Judges a change of several groups before it is made, all of them at once (E1, V2): what one group gives up another may give
 * back. No child is without a seat, each group suits the children who are in it afterwards, and all outstanding vouchers still
 * find seats. Where nothing is taken away there is nothing to refuse, even if the guarantee should be broken already.
 * @param change.seats free seats of the whole city, the groups' own among them
 * @param change.promised outstanding vouchers without a seat of their own
 */
export function judgeJointChange<Child extends { need: NeedClass }>(change: {
  steps: readonly GroupStep<Child>[];
  seats: readonly SeatClass[];
  promised: readonly PromisedNeed[];
}): JointVerdict<Child> {
  const { steps, promised } = change;
  const groups = steps.map(({ key, after, takenAfter, children }) => {
    const unsuited = children.filter(({ need }) => !suits({ ...after, key }, need));
    const obstacle = after.capacity < takenAfter ? ('SEATS_TAKEN' as const) : unsuited.length > 0 ? ('CHILDREN_UNSUITED' as const) : null;
    return { key, obstacle, unsuited };
  });
  const stepOf = new Map(steps.map((step) => [step.key, step]));
  const seats = change.seats.map((seat) => {
    const step = stepOf.get(seat.key);
    if (step === undefined) return seat;
    const { capacity, ...kind } = step.after;
    return { ...kind, key: seat.key, free: capacity - step.takenAfter };
  });
  const isLess = steps.some(({ before, after, taken, takenAfter }) => takesAway(before, after) || takenAfter > taken);
  const ofGroups = groups.find(({ obstacle }) => obstacle !== null)?.obstacle ?? null;
  return { obstacle: ofGroups ?? (isLess && !allSeatable(seats, promised) ? 'SEATS_PROMISED' : null), groups, seats };
}
