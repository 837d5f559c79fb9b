import { suits, type NeedClass, type PromisedNeed, type SeatClass } from './classes.ts';
import { allSeatable, withoutSeat } from './guarantee.ts';

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

/**
 * What the closing would mean for a child: holds a seat in it (enrolled, or enrolling), would lose the seat that its voucher is
 * promised, keeps it elsewhere though it could have chosen one here, or only wished for it and waits on (V2, Q8).
 */
export const CLOSING_FATES = ['ENROLLED', 'ENROLLING', 'WITHOUT_SEAT', 'SEAT_ELSEWHERE', 'WAITS_ON'] as const;
export type ClosingFate = (typeof CLOSING_FATES)[number];

/**
 * Which holders of vouchers the closing touches (V2): whom it would leave without a seat, and who keeps one elsewhere though he
 * could have chosen one of its free seats.
 * @param closing.keys its open groups
 * @param closing.seats free seats of the whole city, theirs among them
 * @param closing.holders in the order of their offers: who was promised a seat first keeps it
 */
export function holdersTouched<Holder extends { need: NeedClass }>(closing: { keys: readonly string[]; seats: readonly SeatClass[]; holders: readonly Holder[] }): { withoutSeat: Holder[]; elsewhere: Holder[] } {
  const { keys, seats, holders } = closing;
  const lost = seats.filter(({ key, free }) => keys.includes(key) && free > 0);
  // One who had no seat before loses none.
  const hadNone = new Set(withoutSeat(seats, holders));
  const left = new Set(withoutSeat(seats.filter(({ key }) => !keys.includes(key)), holders));
  return {
    withoutSeat: holders.filter((holder) => left.has(holder) && !hadNone.has(holder)),
    elsewhere: holders.filter((holder) => !left.has(holder) && lost.some((seat) => suits(seat, holder.need))),
  };
}
