import { suits, type NeedClass, type PromisedNeed, type SeatClass } from './classes.ts';
import { Seating } from './seating.ts';

/** Whether all outstanding vouchers can be seated at once in the free seats (V2). */
export function allSeatable(seats: readonly SeatClass[], promised: readonly PromisedNeed[]): boolean {
  const seating = new Seating(seats);
  return promised.every((need) => seating.addAll(need, need.count) === need.count);
}

/**
 * Which holders of vouchers would find no seat were they seated in this order (V2): what a capacity that is cut below
 * what is promised would cost, and whom.
 * @param holders in the order of their offers: who was promised a seat first keeps it
 */
export function withoutSeat<Holder extends { need: NeedClass }>(seats: readonly SeatClass[], holders: readonly Holder[]): Holder[] {
  const seating = new Seating(seats);
  return holders.filter(({ need }) => !seating.add(need));
}

/**
 * Which classes the holder of a voucher may take a seat of: it suits him, it is free, and all other outstanding vouchers
 * keep their guarantee (E1, V2). Where the guarantee is broken already (say, a group was closed), he may not break it
 * further: as many as before can be seated, himself among them. The vouchers are seated once for all questions.
 * @param holder.promisedOthers outstanding vouchers that hold no seat yet, without his own
 * @returns answers for the key of a class
 */
export function choicesOf(holder: { seats: readonly SeatClass[]; promisedOthers: readonly PromisedNeed[]; need: NeedClass }): (seatKey: string) => boolean {
  const { seats, promisedOthers, need } = holder;
  const others = new Seating(seats);
  for (const other of promisedOthers) others.addAll(other, other.count);
  // Where there is no seat for him beside the others, somebody goes without in any case, and he has the choice first.
  const hasSeatBeside = others.canAdd(need);
  const suitable = new Set(seats.filter((seat) => seat.free > 0 && suits(seat, need)).map(({ key }) => key));
  return (seatKey) => suitable.has(seatKey) && (!hasSeatBeside || others.canSpare(seatKey));
}

/** Whether the holder of a voucher may take a seat of one class; `choicesOf` where several are asked about. */
export function canChoose(choice: { seats: readonly SeatClass[]; promisedOthers: readonly PromisedNeed[]; need: NeedClass; seatKey: string }): boolean {
  return choicesOf(choice)(choice.seatKey);
}
