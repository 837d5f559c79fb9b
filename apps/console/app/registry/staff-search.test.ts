import fc from 'fast-check';
import { STAFF_ROLES } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { EMPLOYEE_ORDERS, type EmployeeOrder } from './employee-orders.ts';
import { STAFF_KINDS, staffAddress, staffQuery, staffSearchOf } from './staff-search.ts';

const asked = fc.record({
  search: fc.string({ maxLength: 100 }).map((text) => text.trim()),
  role: fc.constantFrom('' as const, ...STAFF_ROLES),
  kind: fc.constantFrom('' as const, ...STAFF_KINDS),
  order: fc.constantFrom(...(Object.keys(EMPLOYEE_ORDERS) as EmployeeOrder[])),
  after: fc.oneof(fc.constant(''), fc.uuid(), fc.uuid().map((id) => `2026-03-02T09:00:00.000001Z ${id}`)),
});

describe('the address of the city’s employees', () => {
  it('says all there is to a search', () => {
    fc.assert(
      fc.property(asked, (search) => {
        expect(staffSearchOf(new URLSearchParams(staffQuery(search)))).toEqual(search);
      }),
    );
  });

  it('leaves nonsense out', () => expect(staffAddress(staffSearchOf(new URLSearchParams('role=X&kind=Y&order=up')))).toBe('/staff'));
});
