import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CityId, KindergartenId } from '../codes/brand.ts';
import { COUNTRY_ROLES, KINDERGARTEN_ROLES, STAFF_ROLES, type StaffRole } from '../codes/roles.ts';
import { rolesAtWorkplace, workplaceId, workplacesOf, type Workplace } from './workplace.ts';

const held = (role: StaffRole, city: string, kindergarten: string | null = null): Workplace & { role: StaffRole } => ({ role, cityId: city as CityId, kindergartenId: kindergarten as KindergartenId | null });

const reviewer = held('PMPK_SPECIALIST', 'almaty');
const officer = held('CITY_OFFICER', 'almaty');
const elsewhere = held('CITY_OFFICER', 'astana');
const director = held('KINDERGARTEN_DIRECTOR', 'almaty', 'k1');
const auditor = held('AUDITOR', 'astana');

describe('S1 an employee with roles at several places works at one of them', () => {
  it('at the first until he has chosen, with every role that he holds there', () => {
    expect(rolesAtWorkplace([reviewer, elsewhere, officer], null)).toEqual([reviewer, officer]);
    expect(rolesAtWorkplace([reviewer, elsewhere, officer], 'astana')).toEqual([elsewhere]);
  });

  it('a kindergarten is another place than its city', () => {
    expect(workplacesOf([officer, director]).map(workplaceId)).toEqual(['almaty', 'k1']);
    expect(rolesAtWorkplace([officer, director], 'k1')).toEqual([director]);
  });

  it('what counts in the whole country counts at each place and makes none', () => {
    expect(workplacesOf([auditor])).toEqual([]);
    expect(rolesAtWorkplace([auditor], null)).toEqual([auditor]);
    expect(rolesAtWorkplace([auditor, officer, elsewhere], 'astana')).toEqual([elsewhere, auditor]);
  });

  it('a choice of a place where no role is held does not count', () => {
    expect(rolesAtWorkplace([officer, elsewhere], 'aktau')).toEqual([officer]);
    expect(rolesAtWorkplace([], 'almaty')).toEqual([]);
  });

  it('nobody gets a role by choosing, and each role counts at some place', () => {
    const role = fc.record({ role: fc.constantFrom(...STAFF_ROLES), city: fc.constantFrom('c1', 'c2', 'c3'), kindergarten: fc.constantFrom('k1', 'k2') }).map((each) => held(each.role, each.city, KINDERGARTEN_ROLES.some((one) => one === each.role) ? `${each.city} ${each.kindergarten}` : null));
    fc.assert(
      fc.property(fc.array(role, { maxLength: 8 }), fc.option(fc.constantFrom('c1', 'c2', 'c1 k1', 'c3 k2', 'nowhere')), (roles, chosen) => {
        const there = rolesAtWorkplace(roles, chosen);
        expect(there.every((each) => roles.includes(each))).toBe(true);
        expect(workplacesOf(there)).toHaveLength(Math.min(1, workplacesOf(roles).length));
        expect(there.filter(({ role: each }) => COUNTRY_ROLES.some((one) => one === each))).toEqual(roles.filter(({ role: each }) => COUNTRY_ROLES.some((one) => one === each)));
        const counted = new Set([null, ...workplacesOf(roles).map(workplaceId)].flatMap((place) => rolesAtWorkplace(roles, place)));
        expect(roles.every((each) => counted.has(each))).toBe(true);
      }),
    );
  });
});
