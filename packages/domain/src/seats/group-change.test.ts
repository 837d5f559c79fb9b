import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import type { NeedClass, PromisedNeed, SeatClass } from './classes.ts';
import { couldChoose, guaranteedSeats, judgeGroupChange, takesAway, type GroupKind } from './group-change.ts';
import { allSeatable } from './guarantee.ts';
import { Seating } from './seating.ts';

const types: CorrectionType[] = ['AUTISM', 'INTELLECT'];
const languages: InstructionLanguage[] = ['KAZAKH', 'RUSSIAN'];
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
const anySeats: fc.Arbitrary<SeatClass[]> = fc
  .array(fc.record({ correctionTypes: some(types), birthYearFrom: fc.integer({ min: 2020, max: 2022 }), years: fc.nat({ max: 1 }), language: fc.constantFrom(...languages), free: fc.nat({ max: 4 }) }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map(({ years, ...seat }, index) => ({ ...seat, key: `g${index}`, birthYearTo: seat.birthYearFrom + years })));
const anyNeeds: fc.Arbitrary<PromisedNeed[]> = fc.array(
  fc.record({ correctionType: fc.constantFrom(...types), birthYear: fc.integer({ min: 2020, max: 2022 }), languages: some(languages), count: fc.nat({ max: 3 }) }),
  { maxLength: 4 },
);

/** The promised ones that can be seated: a sound state. */
function sound(seats: readonly SeatClass[], needs: readonly PromisedNeed[]): PromisedNeed[] {
  const seating = new Seating(seats);
  return needs.map((need) => ({ ...need, count: seating.addAll(need, need.count) }));
}

const need = (correctionType: CorrectionType, birthYear = 2021): NeedClass => ({ correctionType, birthYear, languages: ['RUSSIAN'] });
const before: GroupKind = { correctionTypes: ['AUTISM', 'INTELLECT'], birthYearFrom: 2020, birthYearTo: 2022, language: 'RUSSIAN', capacity: 5 };
const seat = (key: string, free: number): SeatClass => ({ key, free, correctionTypes: ['AUTISM', 'INTELLECT'], birthYearFrom: 2020, birthYearTo: 2022, language: 'RUSSIAN' });

describe('E1 V2 a change of a group is judged before it is made', () => {
  const judge = (after: GroupKind | null, more: Partial<Parameters<typeof judgeGroupChange>[0]> = {}) =>
    judgeGroupChange({ key: 'a', before, after, taken: 2, children: [{ need: need('AUTISM') }, { need: need('AUTISM') }], seats: [seat('a', 3)], promised: [], ...more });

  it('takes no seat from a child', () => {
    expect(judge({ ...before, capacity: 1 }).obstacle).toBe('SEATS_TAKEN');
    expect(judge({ ...before, capacity: 2 }).obstacle).toBeNull();
    expect(judge(null).obstacle).toBe('SEATS_TAKEN');
    expect(judge(null, { taken: 0, children: [] }).obstacle).toBeNull();
  });

  it('names the children whom the group would not suit any more', () => {
    const verdict = judge({ ...before, correctionTypes: ['INTELLECT'] });
    expect(verdict).toMatchObject({ obstacle: 'CHILDREN_UNSUITED', unsuited: [{ need: need('AUTISM') }, { need: need('AUTISM') }] });
  });

  it('leaves every outstanding voucher its seat, here or elsewhere', () => {
    const promised = [{ ...need('INTELLECT'), count: 2 }];
    expect(judge({ ...before, capacity: 3 }, { promised }).obstacle).toBe('SEATS_PROMISED');
    expect(judge({ ...before, capacity: 4 }, { promised }).obstacle).toBeNull();
    expect(judge({ ...before, capacity: 3 }, { promised, seats: [seat('a', 3), seat('b', 1)] }).obstacle).toBeNull();
    expect(judge({ ...before, correctionTypes: ['AUTISM'] }, { promised }).obstacle).toBe('SEATS_PROMISED');
  });

  it('lets a change that takes nothing away pass, even where the guarantee is broken', () => {
    expect(judge({ ...before, capacity: 6 }, { promised: [{ ...need('AUTISM'), count: 99 }] }).obstacle).toBeNull();
    expect(takesAway(before, { ...before, birthYearTo: 2023 })).toBe(false);
    expect(takesAway(before, { ...before, birthYearFrom: 2021 })).toBe(true);
    expect(takesAway({ ...before, capacity: 0 }, null)).toBe(false);
  });
});

describe('V2 the guaranteed seats of a group', () => {
  it('are those that vouchers can’t find elsewhere', () => {
    const promised = [{ ...need('AUTISM'), count: 3 }];
    expect(guaranteedSeats([seat('a', 2), seat('b', 2)], promised, 'a')).toBe(1);
    expect(guaranteedSeats([seat('a', 2), seat('b', 3)], promised, 'a')).toBe(0);
    expect(couldChoose(seat('a', 2), promised)).toBe(3);
  });

  it('are just so many that the rest can be taken away and not one more', () => {
    fc.assert(
      fc.property(anySeats, anyNeeds, (seats, needs) => {
        const promised = sound(seats, needs);
        for (const one of seats) {
          const guaranteed = guaranteedSeats(seats, promised, one.key);
          expect(guaranteed).toBeGreaterThanOrEqual(0);
          expect(guaranteed).toBeLessThanOrEqual(one.free);
          const cutTo = (free: number) => seats.map((each) => (each.key === one.key ? { ...each, free } : each));
          expect(allSeatable(cutTo(guaranteed), promised)).toBe(true);
          if (guaranteed > 0) expect(allSeatable(cutTo(guaranteed - 1), promised)).toBe(false);
        }
      }),
    );
  });
});
