import { describe, expect, it } from 'vitest';
import { columnOf, columnsOf, nextOrder, orderNamed, orderNameOf, sortOf, type List } from './list.ts';

const list: List<'sent' | 'state' | 'due'> = { name: 'VOUCHERS', path: '/vouchers', columns: ['state', 'sent', 'due'], shownToAll: ['state'] };
const sent = { ascending: 'oldest', descending: 'newest', first: 'descending' } as const;
const due = { ascending: 'soon', descending: 'late', first: 'ascending' } as const;

describe('the columns of a list', () => {
  it('are those of everybody until the employee chooses, in the order of the table', () => {
    expect(columnsOf(list, null).shown).toEqual(['state']);
    expect(columnsOf(list, ['due', 'sent', 'gone']).shown).toEqual(['sent', 'due']);
    expect(columnsOf(list, []).shown).toEqual([]);
  });

  it('have among them the one that the rows are ordered by, which is chosen by nobody', () => {
    expect(columnsOf(list, ['state'], ['due'])).toEqual({ chosen: ['state'], shown: ['state', 'due'] });
  });
});

describe('the order of a list', () => {
  it('is told of each column that offers one', () => {
    expect(sortOf(sent, 'newest')).toBe('descending');
    expect(sortOf<string>(sent, 'soon')).toBe('none');
    expect(sortOf(undefined, 'soon')).toBeUndefined();
    expect(columnOf<'sent' | 'due', 'oldest' | 'newest' | 'soon' | 'late'>({ sent, due }, 'late')).toBe('due');
  });

  it('turns round with a press, and begins with what is wanted most', () => {
    expect(nextOrder<string>(sent, 'soon')).toBe('newest');
    expect(nextOrder<string>(due, 'newest')).toBe('soon');
    expect([nextOrder(sent, 'newest'), nextOrder(sent, 'oldest')]).toEqual(['oldest', 'newest']);
  });

  it('has a name in the address, and the first is the usual one', () => {
    const orders = { name: { sort: 'NAME', descending: false }, latest: { sort: 'ENROLLED', descending: true } } as const;
    for (const name of ['name', 'latest'] as const) expect(orderNamed(orders, orderNameOf(orders, orders[name]))).toBe(name);
    expect([orderNamed(orders, null), orderNamed(orders, 'up')]).toEqual(['name', 'name']);
    expect(() => orderNameOf(orders, { sort: 'NAME', descending: true })).toThrow();
  });
});
