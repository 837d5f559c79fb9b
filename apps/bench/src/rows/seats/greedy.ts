import { needKey, suits, type CorrectionType, type NeedClass, type SeatClass } from '@balabaqsha/domain';
import type { SeatCity } from './city.ts';

interface FreeSeats {
  seat: SeatClass;
  free: number;
}

/**
 * What one would write first: everybody takes the first free seat that suits him, nobody is moved for anybody. It is no
 * guarantee (V2): it leaves people without a seat for whom one could have been made free. It looks at the classes of a
 * correction type only, and once for each need, as the guarantee does.
 */
export class Greedy {
  readonly #byType = new Map<CorrectionType, FreeSeats[]>();
  readonly #suitable = new Map<string, FreeSeats[]>();

  constructor(seats: readonly SeatClass[]) {
    for (const seat of seats) {
      const free = { seat, free: seat.free };
      for (const type of seat.correctionTypes) this.#byType.set(type, [...(this.#byType.get(type) ?? []), free]);
    }
  }

  add(need: NeedClass): boolean {
    const key = needKey(need);
    let suitable = this.#suitable.get(key);
    if (suitable === undefined) this.#suitable.set(key, (suitable = (this.#byType.get(need.correctionType) ?? []).filter(({ seat }) => suits(seat, need))));
    const open = suitable.find(({ free }) => free > 0);
    if (open === undefined) return false;
    open.free -= 1;
    return true;
  }
}

/** Vouchers out and then the queue, as `planOffers` goes over them. */
export function greedyOffers({ seats, promised, waiting }: SeatCity): string[] {
  const greedy = new Greedy(seats);
  for (const need of promised) for (let child = 0; child < need.count; child += 1) greedy.add(need);
  return waiting.filter(({ need }) => greedy.add(need)).map(({ id }) => id);
}
