import type { NeedClass, PromisedNeed } from '../seats/classes.ts';
import { planOffers } from '../seats/offers.ts';
import type { NeedEntry, SimulatedCity } from './simulated-city.ts';

interface Head {
  readonly entry: NeedEntry;
  /** How many more of the need are worth reading: no more can get a seat than there are seats that suit. */
  left: number;
}

/** The first of a need who still waits, or -1; who left the queue meanwhile is dropped from it. */
function firstWaiting(city: SimulatedCity, { queue }: NeedEntry): number {
  while (queue.size > 0 && !city.table.is(queue.first(), 'IN_QUEUE')) queue.take();
  return queue.first();
}

/** Needs of which somebody waits and the next would get a seat: no other can get one in this run (V2). */
function headsOf(city: SimulatedCity): Head[] {
  return city.needs.flatMap((entry, need) => {
    if (entry.waiting === 0 || !city.ledger.canPromise(need)) return [];
    return [{ entry, left: city.ledger.suitable(need).reduce((sum, seat) => sum + (city.ledger.seats[seat]?.free ?? 0), 0) }];
  });
}

/** The queue by submission, merged over the lanes (Q1). Takes out whom it hands over, and notes them in `read`. */
function* inQueueOrder(city: SimulatedCity, read: number[]): Generator<{ id: string; need: NeedClass }> {
  const heads = headsOf(city);
  for (;;) {
    let next: Head | undefined;
    let first = -1;
    for (const head of heads) {
      const application = head.left > 0 ? firstWaiting(city, head.entry) : -1;
      if (application !== -1 && (first === -1 || application < first)) [next, first] = [head, application];
    }
    if (next === undefined) return;
    next.left -= 1;
    next.entry.queue.take();
    read.push(first);
    yield { id: String(first), need: next.entry.need };
  }
}

/** Outstanding vouchers that hold no seat yet. */
function promisedOf(city: SimulatedCity): PromisedNeed[] {
  return city.needs.flatMap(({ need }, index) => {
    const count = city.ledger.promised(index);
    return count > 0 ? [{ ...need, count }] : [];
  });
}

/**
 * Who gets a voucher this morning, in queue order, as the product decides it: by `planOffers` over the free seats, the
 * vouchers out and the queue (V1, V2). The promises are kept in the ledger already when they are handed back.
 * @throws Error where plan and ledger disagree about the guarantee: one of them is wrong then
 */
export function planMorning(city: SimulatedCity): number[] {
  const read: number[] = [];
  const { offered } = planOffers({ seats: city.ledger.seats, promised: promisedOf(city), waiting: inQueueOrder(city, read) });
  const chosen = new Set(offered.map(Number));
  for (const application of read) {
    if (!chosen.has(application)) city.needOf(application).queue.add(application);
    else if (!city.ledger.promise(city.table.need(application))) throw new Error('an offered voucher has no seat');
  }
  return [...chosen];
}
