import { planOffers, Seating, type NeedClass } from '@balabaqsha/domain';
import { defineBench } from '../../harness/definition.ts';
import { quantile } from '../../harness/statistics.ts';
import { timed } from '../../harness/stopwatch.ts';
import { oursAtMost } from '../../harness/target.ts';
import { seatCity, type SeatCity } from './city.ts';
import { Greedy, greedyOffers } from './greedy.ts';

/** How many are asked about one by one, once half of the offers are out and the easy seats are gone. */
const ASKED = 500;

/** The seat guarantee of a whole city (V2), planned anew and carried on by one applicant. */
export const seatGuarantee = defineBench({
  subject: 'seats',
  rows: {
    fromScratch: {
      what: 'guarantee, 500 seat classes, 2,000 applicant classes, from scratch',
      baseline: 'first free seat that suits, nobody moved (no guarantee)',
      unit: 'ms',
      target: oursAtMost(20),
    },
    oneMore: {
      what: 'guarantee, one applicant more in a seating that is kept, 99th percentile',
      baseline: 'the same without moving anybody',
      unit: 'ms',
      target: oursAtMost(1),
    },
  },
  warmUps: 3,
  prepare(context) {
    const size = { seatClasses: 500, needClasses: 2000, waitingPerNeed: 5 };
    const smoke = { seatClasses: 10, needClasses: 40, waitingPerNeed: 1 };
    const city = seatCity(context.scale === 'smoke' ? smoke : size, context.random(1));
    const offered = planOffers(city).offered.length;
    context.note(`seats: ${city.waiting.length} waiting; ${offered} offers, where nobody is moved ${greedyOffers(city).length}`);
    return {
      ours: () => ({ fromScratch: timed(() => planOffers(city)).ms, oneMore: slowOfOneMore(city, offered, new Seating(city.seats)) }),
      baseline: () => ({ fromScratch: timed(() => greedyOffers(city)).ms, oneMore: slowOfOneMore(city, offered, new Greedy(city.seats)) }),
    };
  },
});

function slowOfOneMore({ promised, waiting }: SeatCity, offered: number, seating: { add(need: NeedClass): boolean }): number {
  for (const need of promised) for (let child = 0; child < need.count; child += 1) seating.add(need);
  let seated = 0;
  const next = waiting.findIndex(({ need }) => {
    if (seated >= offered / 2) return true;
    if (seating.add(need)) seated += 1;
    return false;
  });
  return quantile(waiting.slice(next, next + ASKED).map(({ need }) => timed(() => seating.add(need)).ms), 0.99);
}
