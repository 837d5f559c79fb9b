import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import { suits, type NeedClass, type PromisedNeed, type SeatClass } from './classes.ts';
import { allSeatable, canChoose, choicesOf } from './guarantee.ts';
import { canOffer, planOffers } from './offers.ts';
import { Seating } from './seating.ts';

const types: CorrectionType[] = ['AUTISM', 'INTELLECT', 'SPEECH_SEVERE'];
const languages: InstructionLanguage[] = ['KAZAKH', 'RUSSIAN'];
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });

const anyNeed: fc.Arbitrary<NeedClass> = fc.record({
  correctionType: fc.constantFrom(...types),
  birthYear: fc.integer({ min: 2020, max: 2022 }),
  languages: some(languages),
});
const anySeats: fc.Arbitrary<SeatClass[]> = fc.array(
  fc.record({
    correctionTypes: some(types),
    birthYearFrom: fc.integer({ min: 2020, max: 2022 }),
    years: fc.nat({ max: 2 }),
    language: fc.constantFrom(...languages),
    free: fc.nat({ max: 3 }),
  }),
  { maxLength: 4 },
).map((list) => list.map(({ years, ...seat }, index) => ({ ...seat, key: `g${index}`, birthYearTo: seat.birthYearFrom + years })));
const anyPromised: fc.Arbitrary<PromisedNeed[]> = fc.array(fc.tuple(anyNeed, fc.nat({ max: 2 })).map(([need, count]) => ({ ...need, count })), { maxLength: 3 });
const anyWaiting = fc.array(anyNeed, { maxLength: 9 }).map((needs) => needs.map((need, index) => ({ id: `a${index}`, need })));

/** Tries every way of seating: slow, and plain enough to be believed. */
function seatableByTrial(free: readonly SeatClass[], needs: readonly NeedClass[]): boolean {
  const [need, ...rest] = needs;
  if (need === undefined) return true;
  return free.some((seat, index) => seat.free > 0 && suits(seat, need) && seatableByTrial(free.with(index, { ...seat, free: seat.free - 1 }), rest));
}

const each = (promised: readonly PromisedNeed[]): NeedClass[] => promised.flatMap(({ count, ...need }) => Array.from({ length: count }, () => need));

/** The promised ones of a sound state: as many as can be seated. */
function soundPart(seats: readonly SeatClass[], promised: readonly PromisedNeed[]): PromisedNeed[] {
  const kept: NeedClass[] = [];
  for (const need of each(promised)) if (seatableByTrial(seats, [...kept, need])) kept.push(need);
  return kept.map((need) => ({ ...need, count: 1 }));
}

const seat = (key: string, free: number, correctionTypes: CorrectionType[], language: InstructionLanguage): SeatClass => ({
  key, free, correctionTypes, language, birthYearFrom: 2021, birthYearTo: 2023,
});
const need = (correctionType: CorrectionType, ...suiting: InstructionLanguage[]): NeedClass => ({ correctionType, birthYear: 2022, languages: suiting });

describe('V2 a voucher is a guaranteed seat', () => {
  it('keeps the mixed seat for the voucher that has no other', () => {
    const seats = [seat('mixed', 1, ['AUTISM', 'INTELLECT'], 'RUSSIAN'), seat('autism', 1, ['AUTISM'], 'RUSSIAN')];
    const promised = [{ ...need('INTELLECT', 'RUSSIAN'), count: 1 }];
    const waiting = ['a', 'b'].map((id) => ({ id, need: need('AUTISM', 'RUSSIAN') }));
    expect(planOffers({ seats, promised, waiting })).toEqual({ offered: ['a'], passedOver: [] });
    expect(canChoose({ seats, promisedOthers: promised, need: need('AUTISM', 'RUSSIAN'), seatKey: 'mixed' })).toBe(false);
    expect(canChoose({ seats, promisedOthers: promised, need: need('AUTISM', 'RUSSIAN'), seatKey: 'autism' })).toBe(true);
  });

  it('moves tentative seats so that a later one fits too', () => {
    const seats = [seat('kk', 1, ['AUTISM'], 'KAZAKH'), seat('ru', 1, ['AUTISM'], 'RUSSIAN')];
    const waiting = [{ id: 'either', need: need('AUTISM', 'KAZAKH', 'RUSSIAN') }, { id: 'kazakh', need: need('AUTISM', 'KAZAKH') }];
    expect(planOffers({ seats, promised: [], waiting }).offered).toEqual(['either', 'kazakh']);
  });

  it('passes over only with a reason, and only who stood before an offer', () => {
    const seats = [seat('ru', 1, ['AUTISM'], 'RUSSIAN'), seat('speech', 2, ['SPEECH_SEVERE'], 'RUSSIAN')];
    const promised = [{ ...need('AUTISM', 'RUSSIAN'), count: 1 }];
    const waiting = [
      { id: 'promised away', need: need('AUTISM', 'RUSSIAN') },
      { id: 'no seat', need: need('INTELLECT', 'RUSSIAN') },
      { id: 'wrong year', need: { ...need('SPEECH_SEVERE', 'RUSSIAN'), birthYear: 2024 } },
      { id: 'offered', need: need('SPEECH_SEVERE', 'RUSSIAN') },
      { id: 'still waiting', need: need('AUTISM', 'RUSSIAN') },
    ];
    expect(planOffers({ seats, promised, waiting })).toEqual({
      offered: ['offered'],
      passedOver: [
        { id: 'promised away', reason: 'SEATS_PROMISED' },
        { id: 'no seat', reason: 'NO_SUITABLE_SEAT' },
        { id: 'wrong year', reason: 'NO_SUITABLE_SEAT' },
      ],
    });
    expect(canOffer({ seats, promised, need: need('AUTISM', 'RUSSIAN') })).toBe(false);
    expect(canOffer({ seats, promised, need: need('SPEECH_SEVERE', 'RUSSIAN') })).toBe(true);
  });

  it('reads no further than the last free seat', () => {
    let read = 0;
    function* endless() {
      for (;;) yield { id: `a${(read += 1)}`, need: need('AUTISM', 'RUSSIAN') };
    }
    expect(planOffers({ seats: [seat('ru', 3, ['AUTISM'], 'RUSSIAN')], promised: [], waiting: endless() }).offered).toEqual(['a1', 'a2', 'a3']);
    expect(read).toBe(3);
    expect(planOffers({ seats: [seat('ru', 0, ['AUTISM'], 'RUSSIAN')], promised: [], waiting: endless() }).offered).toEqual([]);
    expect(read).toBe(3);
  });

  it('seats a whole city quickly', () => {
    const seats = Array.from({ length: 400 }, (_, index) => seat(`g${index}`, 12, [types[index % 3] ?? 'AUTISM', 'COMPLEX'], languages[index % 2] ?? 'KAZAKH'));
    const waiting = Array.from({ length: 20_000 }, (_, index) => ({ id: `a${index}`, need: need(types[index % 3] ?? 'AUTISM', ...(index % 5 ? [languages[index % 2] ?? 'KAZAKH'] : languages)) }));
    expect(planOffers({ seats, promised: [], waiting }).offered).toHaveLength(4800);
  });

  it('tells seatable from not as trying everything does', () => {
    fc.assert(fc.property(anySeats, anyPromised, (seats, promised) => {
      expect(allSeatable(seats, promised)).toBe(seatableByTrial(seats, each(promised)));
    }));
  });

  it('offers to exactly those for whom a seat is left, in queue order, as trying everything does', () => {
    fc.assert(fc.property(anySeats, anyPromised, anyWaiting, (seats, wished, waiting) => {
      const promised = soundPart(seats, wished);
      const taken = each(promised);
      const expected: string[] = [];
      for (const { id, need: wanted } of waiting) {
        if (!seatableByTrial(seats, [...taken, wanted])) continue;
        taken.push(wanted);
        expected.push(id);
      }
      const plan = planOffers({ seats, promised, waiting });
      expect(plan.offered).toEqual(expected);
      const lastOffered = waiting.findIndex(({ id }) => id === plan.offered.at(-1));
      expect(plan.passedOver.map(({ id }) => id)).toEqual(waiting.slice(0, lastOffered + 1).map(({ id }) => id).filter((id) => !expected.includes(id)));
    }));
  });

  it('seats alike children at once as it does one by one', () => {
    fc.assert(fc.property(anySeats, fc.array(fc.tuple(anyNeed, fc.nat({ max: 4 })), { maxLength: 6 }), (seats, runs) => {
      const [atOnce, oneByOne] = [new Seating(seats), new Seating(seats)];
      for (const [wanted, count] of runs) {
        let seated = 0;
        for (let child = 0; child < count; child += 1) seated += oneByOne.add(wanted) ? 1 : 0;
        expect(atOnce.addAll(wanted, count)).toBe(seated);
        expect(atOnce.free).toBe(oneByOne.free);
      }
    }));
  });

  it('tells whether one more could be seated, and which seats could be spared, without seating anybody', () => {
    fc.assert(fc.property(anySeats, anyPromised, anyNeed, (seats, wished, wanted) => {
      const seated = each(soundPart(seats, wished));
      const seating = new Seating(seats);
      for (const child of seated) seating.add(child);
      const spared = seats.filter(({ key }) => seating.canSpare(key));
      expect(spared).toEqual(seats.filter((one, index) => one.free > 0 && seatableByTrial(seats.with(index, { ...one, free: one.free - 1 }), seated)));
      expect(seating.canAdd(wanted)).toBe(seatableByTrial(seats, [...seated, wanted]));
      expect(seating.add(wanted)).toBe(seatableByTrial(seats, [...seated, wanted]));
    }));
  });

  it('offers to as many as can be seated at all', () => {
    fc.assert(fc.property(anySeats, fc.array(anyNeed, { maxLength: 7 }), (seats, needs) => {
      const { offered } = planOffers({ seats, promised: [], waiting: needs.map((wanted, index) => ({ id: String(index), need: wanted })) });
      for (let subset = 0; subset < 2 ** needs.length; subset += 1) {
        const chosen = needs.filter((_, index) => (subset >> index) & 1);
        if (chosen.length > offered.length) expect(seatableByTrial(seats, chosen)).toBe(false);
      }
    }), { numRuns: 60 });
  });

  it('never takes a seat from those whom a broken guarantee left some', () => {
    fc.assert(fc.property(anySeats, anyPromised, anyWaiting, (seats, promised, waiting) => {
      const before = soundPart(seats, promised).length;
      const { offered } = planOffers({ seats, promised, waiting });
      const granted = waiting.filter(({ id }) => offered.includes(id)).map(({ need: wanted }) => ({ ...wanted, count: 1 }));
      expect(soundPart(seats, [...granted, ...promised])).toHaveLength(before + granted.length);
    }));
  });
});

describe('E1 a choice leaves every other voucher its seat', () => {
  it('allows exactly the seats that do', () => {
    fc.assert(fc.property(anySeats, anyPromised, anyNeed, (seats, wished, mine) => {
      const others = soundPart(seats, wished);
      fc.pre(seatableByTrial(seats, [...each(others), mine]));
      const allowed = seats.filter(({ key }) => canChoose({ seats, promisedOthers: others, need: mine, seatKey: key })).map(({ key }) => key);
      const expected = seats.filter((chosen, index) => chosen.free > 0 && suits(chosen, mine) && seatableByTrial(seats.with(index, { ...chosen, free: chosen.free - 1 }), each(others)));
      expect(allowed).toEqual(expected.map(({ key }) => key));
      expect(allowed.length).toBeGreaterThan(0);
    }));
  });

  it('holds through any order of choices: the last one still finds a seat', () => {
    fc.assert(fc.property(anySeats, anyPromised, fc.infiniteStream(fc.nat({ max: 1000 })), (start, wished, choices) => {
      let seats = start;
      const open = each(soundPart(start, wished));
      for (let mine = open.pop(); mine !== undefined; mine = open.pop()) {
        const holder = mine;
        const others = open.map((other) => ({ ...other, count: 1 }));
        const allowed = seats.filter(({ key }) => canChoose({ seats, promisedOthers: others, need: holder, seatKey: key }));
        const chosen = allowed[(choices.next().value ?? 0) % Math.max(allowed.length, 1)];
        expect(chosen).toBeDefined();
        seats = seats.map((one) => (one === chosen ? { ...one, free: one.free - 1 } : one));
      }
    }));
  });

  it('refuses a seat that is unknown, taken or unsuitable', () => {
    const seats = [seat('full', 0, ['AUTISM'], 'RUSSIAN'), seat('kazakh', 1, ['AUTISM'], 'KAZAKH')];
    for (const seatKey of ['full', 'kazakh', 'nowhere']) {
      expect(canChoose({ seats, promisedOthers: [], need: need('AUTISM', 'RUSSIAN'), seatKey })).toBe(false);
    }
  });

  it('breaks a broken guarantee no further, and answers each question as if it were the only one', () => {
    fc.assert(fc.property(anySeats, anyPromised, anyNeed, (seats, promisedOthers, mine) => {
      const before = soundPart(seats, [...promisedOthers, { ...mine, count: 1 }]).length;
      const keeps = (chosen: SeatClass, index: number) => 1 + soundPart(seats.with(index, { ...chosen, free: chosen.free - 1 }), promisedOthers).length >= before;
      const expected = seats.filter((chosen, index) => chosen.free > 0 && suits(chosen, mine) && keeps(chosen, index)).map(({ key }) => key);
      const canTake = choicesOf({ seats, promisedOthers, need: mine });
      expect(seats.map(({ key }) => key).filter((key) => canTake(key))).toEqual(expected);
      expect(seats.map(({ key }) => key).filter((seatKey) => canChoose({ seats, promisedOthers, need: mine, seatKey }))).toEqual(expected);
    }));
  });

  it('still lets somebody take the last seat where the guarantee is broken already', () => {
    const seats = [seat('last', 1, ['AUTISM'], 'RUSSIAN')];
    const promisedOthers = [{ ...need('AUTISM', 'RUSSIAN'), count: 1 }];
    expect(allSeatable(seats, [{ ...need('AUTISM', 'RUSSIAN'), count: 2 }])).toBe(false);
    expect(canChoose({ seats, promisedOthers, need: need('AUTISM', 'RUSSIAN'), seatKey: 'last' })).toBe(true);
  });
});
