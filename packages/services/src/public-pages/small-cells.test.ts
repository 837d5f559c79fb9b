import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells } from './small-cells.ts';

describe('P4 cells under 5 people', () => {
  it('are hidden, an empty one too', () => expect(hideSmallCells([0, 4, 4, 5, 9])).toEqual([null, null, null, 5, 9]));

  it('take the next smallest along where one alone could be told from the total', () => expect(hideSmallCells([3, 20, 7])).toEqual([null, 20, null]));

  it('take the next along where all hidden ones together are under 5 people', () => {
    expect(hideSmallCells([0, 0, 6])).toEqual([null, null, null]);
    expect(hideSmallCells([1, 0, 9, 8])).toEqual([null, null, 9, null]);
  });

  it('hide nothing where there are none', () => expect(hideSmallCells([5, 9, 7])).toEqual([5, 9, 7]));

  it('are never alone, and no small one is ever shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 13 }), (counts) => {
        const shown = hideSmallCells(counts);
        expect(shown.filter((cell) => cell === null)).not.toHaveLength(1);
        const hiddenPeople = counts.reduce((sum, count, index) => sum + (shown[index] === null ? count : 0), 0);
        if (shown.includes(null) && shown.some((cell) => cell !== null)) expect(hiddenPeople).toBeGreaterThanOrEqual(5);
        expect(shown.every((cell, index) => cell === null || (cell === counts[index] && cell >= 5))).toBe(true);
      }),
    );
  });
});
