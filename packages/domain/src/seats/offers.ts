import type { NeedClass, PromisedNeed, SeatClass } from './classes.ts';
import { Seating } from './seating.ts';

/** Why somebody got no voucher though one behind him did (V2). */
export type PassOverReason = 'NO_SUITABLE_SEAT' | 'SEATS_PROMISED';

export interface OfferPlan {
  /** Who gets a voucher, in queue order. */
  offered: string[];
  /** Who stood before one of those and gets none, in queue order, and why. */
  passedOver: { id: string; reason: PassOverReason }[];
}

function seatPromised(seats: readonly SeatClass[], promised: readonly PromisedNeed[]): Seating {
  const seating = new Seating(seats);
  for (const need of promised) seating.addAll(need, need.count);
  return seating;
}

/**
 * Decides who gets a voucher (V1, V2): everybody in queue order for whom a seat is left once all outstanding vouchers
 * and everybody offered before him are seated. The result is the largest that is safe, and the best in queue order.
 * Reading stops as soon as no seat is left, so a lazy `waiting` is read no further than needed.
 * @param run.seats free seats
 * @param run.promised outstanding vouchers that hold no seat yet
 * @param run.waiting queue order, merged over the lanes by submission
 */
export function planOffers(run: {
  seats: readonly SeatClass[];
  promised: readonly PromisedNeed[];
  waiting: Iterable<{ id: string; need: NeedClass }>;
}): OfferPlan {
  const seating = seatPromised(run.seats, run.promised);
  const plan: OfferPlan = { offered: [], passedOver: [] };
  if (seating.free === 0) return plan;
  let behind: OfferPlan['passedOver'] = [];
  for (const { id, need } of run.waiting) {
    if (!seating.add(need)) {
      behind.push({ id, reason: seating.hasSuitableSeat(need) ? 'SEATS_PROMISED' : 'NO_SUITABLE_SEAT' });
      continue;
    }
    plan.passedOver.push(...behind);
    behind = [];
    plan.offered.push(id);
    if (seating.free === 0) break;
  }
  return plan;
}

/**
 * Whether a first child of this need would get a voucher now. Where it is `false`, no child of the need gets one in the
 * run, so such lanes need not be read at all.
 */
export function canOffer(state: { seats: readonly SeatClass[]; promised: readonly PromisedNeed[]; need: NeedClass }): boolean {
  return seatPromised(state.seats, state.promised).canAdd(state.need);
}
