import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import type { NeedClass, PromisedNeed, SeatClass } from './classes.ts';
import { judgeGroupChange, type GroupKind } from './group-change.ts';
import { allSeatable } from './guarantee.ts';
import { JOINT_UNDO_HOURS, jointChangeStaysFrom, judgeJointChange, type GroupStep } from './joint-change.ts';

const types: CorrectionType[] = ['AUTISM', 'INTELLECT'];
const languages: InstructionLanguage[] = ['KAZAKH', 'RUSSIAN'];
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
type Child = { need: NeedClass };
const anyNeed: fc.Arbitrary<NeedClass> = fc.record({ correctionType: fc.constantFrom(...types), birthYear: fc.integer({ min: 2020, max: 2023 }), languages: some(languages) });
const anyKind: fc.Arbitrary<GroupKind> = fc
  .record({ correctionTypes: some(types), birthYearFrom: fc.integer({ min: 2020, max: 2022 }), years: fc.nat({ max: 1 }), language: fc.constantFrom(...languages), capacity: fc.nat({ max: 5 }) })
  .map(({ years, ...kind }) => ({ ...kind, birthYearTo: kind.birthYearFrom + years }));
const anyStep = fc.record({ before: anyKind, after: anyKind, taken: fc.nat({ max: 5 }), children: fc.array(anyNeed.map((need) => ({ need })), { maxLength: 5 }) });
const anySteps: fc.Arbitrary<GroupStep<Child>[]> = fc
  .array(anyStep, { minLength: 1, maxLength: 4 })
  .map((steps) => steps.map((step, index) => ({ ...step, key: `g${index}`, taken: Math.min(step.taken, step.before.capacity), takenAfter: step.children.length })));
const anyPromised: fc.Arbitrary<PromisedNeed[]> = fc.array(fc.tuple(anyNeed, fc.nat({ max: 3 })).map(([need, count]) => ({ ...need, count })), { maxLength: 4 });

const seatsOf = (steps: readonly GroupStep<Child>[], of: 'before' | 'after'): SeatClass[] =>
  steps.map((step) => {
    const { capacity, ...kind } = step[of];
    return { ...kind, key: step.key, free: capacity - (of === 'before' ? step.taken : step.takenAfter) };
  });
const judge = (steps: readonly GroupStep<Child>[], promised: readonly PromisedNeed[]) => judgeJointChange({ steps, seats: seatsOf(steps, 'before'), promised });

const kind: GroupKind = { correctionTypes: ['AUTISM'], birthYearFrom: 2020, birthYearTo: 2021, language: 'RUSSIAN', capacity: 2 };
const need = (birthYear: number): NeedClass => ({ correctionType: 'AUTISM', birthYear, languages: ['RUSSIAN'] });
const step = (key: string, after: Partial<GroupKind>, more: Partial<GroupStep<Child>> = {}): GroupStep<Child> => ({ key, before: kind, after: { ...kind, ...after }, taken: 0, takenAfter: 0, children: [], ...more });

describe('E1 V2 a change of several groups is judged all at once', () => {
  it('shows the seats as they will be, and leaves no voucher without one that had one', () => {
    fc.assert(
      fc.property(anySteps, anyPromised, (steps, promised) => {
        const { obstacle, seats, groups } = judge(steps, promised);
        expect(seats).toEqual(seatsOf(steps, 'after'));
        if (obstacle !== null) return;
        if (allSeatable(seatsOf(steps, 'before'), promised)) expect(allSeatable(seats, promised)).toBe(true);
        expect(groups.every((each) => each.unsuited.length === 0)).toBe(true);
        expect(seats.every(({ free }) => free >= 0)).toBe(true);
      }),
    );
  });

  it('judges one group as the change of one group is judged', () => {
    fc.assert(
      fc.property(anyStep, anyPromised, ({ before, after, children }, promised) => {
        const taken = children.length;
        const one: GroupStep<Child> = { key: 'g0', before, after, taken, takenAfter: taken, children };
        const seats = seatsOf([one], 'before');
        const alone = judgeGroupChange({ key: 'g0', before, after, taken, children, seats, promised });
        expect(judge([one], promised)).toMatchObject({ obstacle: alone.obstacle, groups: [{ unsuited: alone.unsuited }] });
      }),
    );
  });

  it('lets one group give what another takes', () => {
    const promised = [{ ...need(2020), count: 1 }];
    expect(judge([step('a', { birthYearFrom: 2021, birthYearTo: 2022 })], promised).obstacle).toBe('SEATS_PROMISED');
    expect(judge([step('a', { birthYearFrom: 2021, birthYearTo: 2022 }), { ...step('b', {}), before: { ...kind, birthYearFrom: 2021 } }], promised).obstacle).toBeNull();
  });

  it('gives a child its seat back only where no voucher needs it by then', () => {
    const back = step('a', { capacity: 1 }, { before: { ...kind, capacity: 1 }, takenAfter: 1, children: [{ need: need(2020) }] });
    expect(judge([back], []).obstacle).toBeNull();
    expect(judge([back], [{ ...need(2020), count: 1 }]).obstacle).toBe('SEATS_PROMISED');
    expect(judge([{ ...back, taken: 1, takenAfter: 2, children: [{ need: need(2020) }, { need: need(2021) }] }], []).obstacle).toBe('SEATS_TAKEN');
  });

  it('names those whom a group would not suit', () => {
    const verdict = judge([step('a', {}), step('b', { birthYearFrom: 2021 }, { taken: 1, takenAfter: 1, children: [{ need: need(2020) }] })], []);
    expect(verdict).toMatchObject({ obstacle: 'CHILDREN_UNSUITED', groups: [{ obstacle: null }, { obstacle: 'CHILDREN_UNSUITED', unsuited: [{ need: need(2020) }] }] });
  });
});

describe('E7 a joint change can be taken back for a while', () => {
  it('stays from a stated instant on', () => {
    const madeAt = new Date('2026-09-01T05:00:00Z');
    expect(jointChangeStaysFrom(madeAt).getTime() - madeAt.getTime()).toBe(JOINT_UNDO_HOURS * 3_600_000);
  });
});
