import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PromisedNeed, SeatClass } from './classes.ts';
import { holdersTouched, judgeClosing } from './closing.ts';
import { judgeGroupChange } from './group-change.ts';

const seat = (key: string, free: number, given: Partial<SeatClass> = {}): SeatClass => ({ key, free, correctionTypes: ['AUTISM'], birthYearFrom: 2020, birthYearTo: 2022, language: 'KAZAKH', ...given });
const promise = (count: number, given: Partial<PromisedNeed> = {}): PromisedNeed => ({ correctionType: 'AUTISM', birthYear: 2021, languages: ['KAZAKH'], count, ...given });

describe('V2 a kindergarten is closed only where nobody loses a seat', () => {
  it('not while a child holds a seat', () => {
    expect(judgeClosing({ keys: ['a'], taken: 1, seats: [seat('a', 3)], promised: [] }).obstacle).toBe('SEATS_TAKEN');
  });

  it('not while a voucher can’t do without its seats, and gladly once others are enough', () => {
    const closing = { keys: ['a', 'b'], taken: 0, promised: [promise(2)] };
    expect(judgeClosing({ ...closing, seats: [seat('a', 2), seat('b', 1), seat('c', 1)] }).obstacle).toBe('SEATS_PROMISED');
    expect(judgeClosing({ ...closing, seats: [seat('a', 2), seat('b', 1), seat('c', 2)] })).toEqual({ obstacle: null, seats: [seat('c', 2)] });
  });

  it('without a group or a seat there is nothing to lose, even where the guarantee is broken', () => {
    expect(judgeClosing({ keys: [], taken: 0, seats: [], promised: [promise(1)] }).obstacle).toBeNull();
    expect(judgeClosing({ keys: ['a'], taken: 0, seats: [seat('a', 0)], promised: [promise(1)] }).obstacle).toBeNull();
  });

  it('is what closing its groups one after another comes to', () => {
    const years = fc.constantFrom(2020, 2021, 2022);
    const groups = fc.array(fc.record({ free: fc.integer({ min: 0, max: 3 }), from: years, to: years, language: fc.constantFrom('KAZAKH' as const, 'RUSSIAN' as const), own: fc.boolean() }), { maxLength: 6 });
    const needs = fc.array(fc.record({ birthYear: years, languages: fc.constantFrom(['KAZAKH' as const], ['RUSSIAN' as const], ['KAZAKH' as const, 'RUSSIAN' as const]), count: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 });
    fc.assert(
      fc.property(groups, needs, (all, wanted) => {
        const seats = all.map(({ free, from, to, language }, index) => seat(String(index), free, { language, birthYearFrom: Math.min(from, to), birthYearTo: Math.max(from, to) }));
        const promised = wanted.map((each) => promise(each.count, each));
        const keys = all.flatMap(({ own }, index) => (own ? [String(index)] : []));
        let left: readonly SeatClass[] = seats;
        let isAllowed = true;
        for (const key of keys) {
          const before = left.find((each) => each.key === key);
          if (before === undefined) throw new Error('no such group');
          const verdict = judgeGroupChange({ key, before: { ...before, capacity: before.free }, after: null, taken: 0, children: [], seats: left, promised });
          isAllowed &&= verdict.obstacle === null;
          left = verdict.seats;
        }
        const closing = judgeClosing({ keys, taken: 0, seats, promised });
        expect(closing.seats).toEqual(left);
        expect(closing.obstacle === null).toBe(isAllowed);
      }),
    );
  });
});

describe('V2 whom the closing of a kindergarten touches', () => {
  const holder = (name: string, given: Partial<PromisedNeed> = {}) => ({ name, need: promise(1, given) });
  const names = (holders: readonly { name: string }[]): string => holders.map(({ name }) => name).join(' ');

  it('who was promised a seat first keeps it, the others would be without', () => {
    const touched = holdersTouched({ keys: ['a'], seats: [seat('a', 1), seat('b', 1)], holders: [holder('first'), holder('second')] });
    expect([names(touched.elsewhere), names(touched.withoutSeat)]).toEqual(['first', 'second']);
  });

  it('not whom its seats never suited, nor who had none before', () => {
    const holders = [holder('other', { languages: ['RUSSIAN'] }), holder('here'), holder('over')];
    const touched = holdersTouched({ keys: ['a'], seats: [seat('a', 1), seat('b', 1, { language: 'RUSSIAN' })], holders });
    expect([names(touched.elsewhere), names(touched.withoutSeat)]).toEqual(['', 'here']);
  });

  it('somebody is left without exactly where vouchers hinder the closing', () => {
    const languages = fc.constantFrom('KAZAKH' as const, 'RUSSIAN' as const);
    const groups = fc.array(fc.record({ free: fc.integer({ min: 0, max: 2 }), language: languages, own: fc.boolean() }), { maxLength: 5 });
    fc.assert(
      fc.property(groups, fc.array(languages, { maxLength: 5 }), (all, wanted) => {
        const seats = all.map(({ free, language }, index) => seat(String(index), free, { language }));
        const keys = all.flatMap(({ own }, index) => (own ? [String(index)] : []));
        const holders = wanted.map((language, index) => holder(String(index), { languages: [language] }));
        // The guarantee holds before: nobody is promised what there is not.
        fc.pre(holdersTouched({ keys: seats.map(({ key }) => key), seats, holders }).withoutSeat.length === holders.length);
        const touched = holdersTouched({ keys, seats, holders });
        expect(touched.withoutSeat.length > 0).toBe(judgeClosing({ keys, taken: 0, seats, promised: holders.map(({ need }) => need) }).obstacle !== null);
        expect(touched.elsewhere.some((each) => touched.withoutSeat.includes(each))).toBe(false);
      }),
    );
  });
});
