import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHILDREN_ORDERS, childrenAddress, childrenQuery, childrenSearchOf, disenrolAddress, type ChildrenOrder } from './search.ts';

const orders = fc.constantFrom(...(Object.keys(CHILDREN_ORDERS) as ChildrenOrder[]));

describe('the address of the list of children', () => {
  it('says all there is to a search', () => {
    fc.assert(
      fc.property(fc.option(fc.uuid()), orders, fc.option(fc.uuid()), (groupId, order, after) => {
        expect(childrenSearchOf(new URLSearchParams(childrenQuery({ groupId, order, after })))).toEqual({ groupId, order, after });
      }),
    );
  });

  it('leaves nonsense out', () => expect(childrenAddress(childrenSearchOf(new URLSearchParams('group=1&order=up&after=x&search=A')))).toBe('/children'));

  it('leads to where several are disenrolled with all that leads back', () => {
    expect(disenrolAddress(childrenSearchOf(new URLSearchParams()))).toBe('/children/disenrol');
    expect(disenrolAddress(childrenSearchOf(new URLSearchParams('order=latest')))).toBe('/children/disenrol?order=latest');
  });
});
