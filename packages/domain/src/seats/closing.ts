import type { PromisedNeed, SeatClass } from './classes.ts';
import { allSeatable } from './guarantee.ts';

/** Why a kindergarten can't be closed: children hold seats in it, or vouchers can't do without its free ones (V2). */
export type ClosingObstacle = 'SEATS_TAKEN' | 'SEATS_PROMISED';

/**
 * Judges the closing of a kindergarten before it is made: what closing each of its groups is judged by, for all of them at
 * once (E1, V2).
 * @param closing.keys its open groups
 * @param closing.taken seats that children hold in them
 * @param closing.seats free seats of the whole city, theirs among them
 * @param closing.promised outstanding vouchers without a seat of their own
 */
export function judgeClosing(closing: { keys: readonly string[]; taken: number; seats: readonly SeatClass[]; promised: readonly PromisedNeed[] }): { obstacle: ClosingObstacle | null; seats: SeatClass[] } {
  const isLost = ({ key }: SeatClass): boolean => closing.keys.includes(key);
  const seats = closing.seats.filter((seat) => !isLost(seat));
  if (closing.taken > 0) return { obstacle: 'SEATS_TAKEN', seats };
  const losesNothing = closing.seats.every((seat) => !isLost(seat) || seat.free <= 0);
  return { obstacle: losesNothing || allSeatable(seats, closing.promised) ? null : 'SEATS_PROMISED', seats };
}
