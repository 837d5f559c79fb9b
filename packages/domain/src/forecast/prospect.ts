import type { LocalDate } from '../codes/brand.ts';
import { needKey, suits, type NeedClass } from '../seats/classes.ts';
import type { CityOutlook, OutlookSeats } from './city-outlook.ts';
import { comingDays, limitAt, type ComingDays } from './coming-days.ts';
import { pastCounts, type PastCounts } from './past-rates.ts';

/** What all possible futures of a city have in common. Children, needs, classes of seats and age limits are known by their index. */
export interface Prospect {
  outlook: CityOutlook;
  coming: ComingDays;
  counts: PastCounts;
  /** The need of each child that waits, and the age limit at which it leaves. */
  needOf: readonly number[];
  limitOf: readonly number[];
  /** The children that wait, by need, in queue order. */
  queues: readonly (readonly number[])[];
  /** `suitable[limitsPassed][seat]`: the needs that a class suits by then. */
  suitable: readonly (readonly (readonly number[])[])[];
  /** `enrolled[seat][limit]`: the children in a class by the limit at which they leave. */
  enrolled: readonly (readonly number[])[];
}

/** Puts classes that suit the same needs now and later together: a city has far fewer of them than groups. */
function merged({ seats, vouchers }: CityOutlook): Pick<CityOutlook, 'seats' | 'vouchers'> {
  const classes: { seat: OutlookSeats; free: number; enrolled: Map<LocalDate, number> }[] = [];
  const known = new Map<string, number>();
  const mergedInto = seats.map((seat) => {
    const kind = [seat.correctionTypes.toSorted().join('+'), seat.birthYearFrom, seat.birthYearTo, seat.language, seat.movesOn].join(' ');
    const index = known.get(kind) ?? classes.push({ seat, free: 0, enrolled: new Map() }) - 1;
    known.set(kind, index);
    const into = classes[index];
    if (into !== undefined) {
      into.free += seat.free;
      for (const [day, count] of seat.enrolled) into.enrolled.set(day, (into.enrolled.get(day) ?? 0) + count);
    }
    return index;
  });
  return {
    seats: classes.map(({ seat, free, enrolled }) => ({ ...seat, free, enrolled })),
    vouchers: vouchers.map(({ seat, ...voucher }) => (seat === undefined ? voucher : { ...voucher, seat: mergedInto[seat] })),
  };
}

/** Sorts out, once for all possible futures, what is known of a city. */
export function prospectOf(known: CityOutlook): Prospect {
  const outlook = { ...known, ...merged(known) };
  const coming = comingDays(outlook);
  const { limits } = coming;
  const needs: NeedClass[] = [];
  const queues: number[][] = [];
  const indexes = new Map<string, number>();
  const needOf = outlook.waiting.map(({ need }, child) => {
    const key = needKey(need);
    const index = indexes.get(key) ?? needs.push(need) - 1;
    indexes.set(key, index);
    (queues[index] ??= []).push(child);
    return index;
  });
  const suitable = [0, ...limits].map((_, passed) =>
    outlook.seats.map((seat) => {
      const years = seat.movesOn ? passed : 0;
      const then = { ...seat, birthYearFrom: seat.birthYearFrom + years, birthYearTo: seat.birthYearTo + years };
      return needs.flatMap((need, index) => (suits(then, need) ? [index] : []));
    }),
  );
  const enrolled = outlook.seats.map((seat) => {
    const counts = new Array<number>(limits.length + 1).fill(0);
    for (const [agesOutOn, count] of seat.enrolled) counts[limitAt(agesOutOn, limits)] = (counts[limitAt(agesOutOn, limits)] ?? 0) + count;
    return counts;
  });
  const limitOf = outlook.waiting.map(({ agesOutOn }) => limitAt(agesOutOn, limits));
  return { outlook, coming, counts: pastCounts(outlook.months, outlook.policy), needOf, limitOf, queues, suitable, enrolled };
}
