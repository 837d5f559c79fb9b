import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, needKey, Seating, type InstructionLanguage, type NeedClass, type PromisedNeed, type Random, type SeatClass } from '@balabaqsha/domain';

/** Free seats, vouchers out and the queue of one city, as a run of the queue advancement finds them. */
export interface SeatCity {
  seats: SeatClass[];
  /** Each kind of need once. */
  needs: NeedClass[];
  promised: PromisedNeed[];
  /** In queue order. */
  waiting: { id: string; need: NeedClass }[];
}

export interface SeatCitySize {
  seatClasses: number;
  needClasses: number;
  waitingPerNeed: number;
}

const FIRST_YEAR = 1975;
/** One language, the other, or both where another suits too (Q8). */
const LANGUAGES: readonly (readonly InstructionLanguage[])[] = [...INSTRUCTION_LANGUAGES.map((language) => [language]), INSTRUCTION_LANGUAGES];
const NEEDS_PER_YEAR = CORRECTION_TYPES.length * LANGUAGES.length;

/**
 * Makes up a city. A real one has some 300 different needs (13 correction types, 8 birth years, 3 wishes of language);
 * for more, birth years are stretched and the groups' years with them, so that each need still finds as large a part of
 * the groups suitable as in life. A group takes one to three correction types, a third of the birth years, one language
 * and has up to 12 seats free. Vouchers are out for a quarter of the seats.
 */
export function seatCity(size: SeatCitySize, random: Random): SeatCity {
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const years = Math.ceil(size.needClasses / NEEDS_PER_YEAR);
  const seats = Array.from({ length: size.seatClasses }, (_, index): SeatClass => {
    const birthYearFrom = FIRST_YEAR + below(years);
    const firstType = below(CORRECTION_TYPES.length);
    return {
      key: `group ${index}`,
      correctionTypes: Array.from({ length: 1 + below(3) }, (_none, more) => cyclic(CORRECTION_TYPES, firstType + more)),
      birthYearFrom,
      birthYearTo: birthYearFrom + Math.ceil(years / 3),
      language: cyclic(INSTRUCTION_LANGUAGES, below(2)),
      free: below(13),
    };
  });
  const needs = Array.from({ length: size.needClasses }, (_, index): NeedClass => ({
    correctionType: cyclic(CORRECTION_TYPES, index),
    birthYear: FIRST_YEAR + Math.floor(index / NEEDS_PER_YEAR),
    languages: cyclic(LANGUAGES, Math.floor(index / CORRECTION_TYPES.length)),
  }));
  const waiting = shuffled(needs.flatMap((need) => Array.from({ length: size.waitingPerNeed }, () => need)), below).map((need, index) => ({ id: `application ${index}`, need: { ...need } }));
  return { seats, needs, promised: promisedIn(seats, needs, below), waiting };
}

function promisedIn(seats: readonly SeatClass[], needs: readonly NeedClass[], below: (limit: number) => number): PromisedNeed[] {
  const seating = new Seating(seats);
  const wanted = Math.floor(seating.free / 4);
  const promised = new Map<string, PromisedNeed>();
  for (let tries = 0, out = 0; out < wanted && tries < wanted * 4; tries += 1) {
    const need = cyclic(needs, below(needs.length));
    if (!seating.add(need)) continue;
    const known = promised.get(needKey(need));
    promised.set(needKey(need), { ...need, count: (known?.count ?? 0) + 1 });
    out += 1;
  }
  return [...promised.values()];
}

function cyclic<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}

function shuffled<T>(all: readonly T[], below: (limit: number) => number): T[] {
  const order = all.map((value) => ({ value, at: below(2 ** 31) }));
  return order.sort((a, b) => a.at - b.at).map(({ value }) => value);
}
