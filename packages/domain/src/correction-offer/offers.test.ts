import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../codes/brand.ts';
import { CORRECTION_TYPES } from '../codes/correction-types.ts';
import { defaultOffer, isSameOffer, offersOn, type DatedOffer } from './index.ts';

const START = '2027-01-01' as LocalDate;
const offer = (given: Partial<DatedOffer>): DatedOffer => ({ ...defaultOffer('AUTISM'), effectiveFrom: START, ...given });
const written: fc.Arbitrary<DatedOffer[]> = fc.array(
  fc.record({ type: fc.constantFrom(...CORRECTION_TYPES), day: fc.integer({ min: 0, max: 30 }), offered: fc.boolean(), sortOrder: fc.integer({ min: 1, max: 20 }) }).map(({ type, day, offered, sortOrder }) =>
    offer({ correctionType: type, effectiveFrom: addDays(START, day), offered, sortOrder }),
  ),
  { maxLength: 30 },
);

describe('Q2 what a city offers of the closed list of correction types', () => {
  it('without a word of the city: all of it, in its order', () => {
    const all = offersOn(START, []);
    expect(all.map(({ correctionType }) => correctionType)).toEqual(CORRECTION_TYPES);
    expect(all.every(({ offered }) => offered)).toBe(true);
  });

  it('holds from its day on, until the next word', () => {
    const rows = [offer({ offered: false, effectiveFrom: addDays(START, 5) }), offer({ offered: true, effectiveFrom: addDays(START, 9), sortOrder: 1 })];
    const on = (day: number) => offersOn(addDays(START, day), rows).find(({ correctionType }) => correctionType === 'AUTISM')?.offered;
    expect([4, 5, 8, 9].map(on)).toEqual([true, false, false, true]);
    expect(offersOn(addDays(START, 9), rows).slice(0, 2).map(({ correctionType }) => correctionType)).toEqual(['VISION_BLIND', 'AUTISM']);
  });

  it('names each type once, whatever was written, and nothing that is ahead counts', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 30 }), (rows, n) => {
        const day = addDays(START, n);
        const offers = offersOn(day, rows);
        expect(offers.map(({ correctionType }) => correctionType).toSorted()).toEqual([...CORRECTION_TYPES].toSorted());
        expect(offersOn(day, rows.filter(({ effectiveFrom }) => effectiveFrom <= day))).toEqual(offers);
        expect(offers.map(({ sortOrder }) => sortOrder)).toEqual(offers.map(({ sortOrder }) => sortOrder).toSorted((a, b) => a - b));
      }),
    );
  });

  it('a change that says the same is none', () => {
    expect(isSameOffer(offer({}), defaultOffer('AUTISM'))).toBe(true);
    expect(isSameOffer(offer({ explanation: { ru: 'а', kk: '', en: '' } }), defaultOffer('AUTISM'))).toBe(false);
  });
});
