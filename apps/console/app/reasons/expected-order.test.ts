import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOrder } from './expected-order.ts';

const move = (id: string, direction: string): FormData => {
  const form = new FormData();
  form.set('id', id);
  form.set('direction', direction);
  return form;
};
const rows = ['a', 'b', 'c'].map((id) => ({ id }));
const after = (...forms: FormData[]): string => expectedOrder(rows, forms).map(({ id }) => id).join('');

describe('Q5 the list of reasons shows where a form on its way will move one', () => {
  it('one place, and at the ends nowhere', () => {
    expect([after(move('b', 'UP')), after(move('b', 'DOWN')), after(move('a', 'UP')), after(move('c', 'DOWN')), after(move('x', 'UP')), after()]).toEqual(['bac', 'acb', 'abc', 'abc', 'abc', 'abc']);
  });

  it('loses none and makes none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('UP', 'DOWN'))), (moves) => {
        expect([...after(...moves.map(([id, direction]) => move(id, direction)))].sort().join('')).toBe('abc');
      }),
    );
  });
});
