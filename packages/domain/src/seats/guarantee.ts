import { suits, type NeedClass, type PromisedNeed, type SeatClass } from './classes.ts';
import { Seating } from './seating.ts';

function seatedOf(seats: readonly SeatClass[], promised: readonly PromisedNeed[]): number {
  const seating = new Seating(seats);
  let seated = 0;
  for (const need of promised) {
    for (let child = 0; child < need.count && seating.add(need); child += 1) seated += 1;
  }
  return seated;
}

/** Whether all outstanding vouchers can be seated at once in the free seats (V2). */
export function allSeatable(seats: readonly SeatClass[], promised: readonly PromisedNeed[]): boolean {
  return seatedOf(seats, promised) === promised.reduce((sum, need) => sum + need.count, 0);
}

/**
 * Whether the holder of a voucher may take a seat of this class: it suits him, it is free, and all other outstanding
 * vouchers keep their guarantee (E1, V2). Where the guarantee is broken already (say, a group was closed), he may not
 * break it further: as many as before can be seated, himself among them.
 * @param choice.promisedOthers outstanding vouchers that hold no seat yet, without his own
 */
export function canChoose(choice: { seats: readonly SeatClass[]; promisedOthers: readonly PromisedNeed[]; need: NeedClass; seatKey: string }): boolean {
  const { seats, promisedOthers, need, seatKey } = choice;
  const chosen = seats.find((seat) => seat.key === seatKey);
  if (chosen === undefined || chosen.free < 1 || !suits(chosen, need)) return false;
  const left = seats.map((seat) => (seat === chosen ? { ...seat, free: seat.free - 1 } : seat));
  return 1 + seatedOf(left, promisedOthers) >= seatedOf(seats, [...promisedOthers, { ...need, count: 1 }]);
}
