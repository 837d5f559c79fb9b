import type { CityId, KindergartenId } from '../codes/brand.ts';
import { COUNTRY_ROLES, type StaffRole } from '../codes/roles.ts';

/** Where an employee works: a kindergarten, or a city where his role there belongs to no kindergarten (S1). */
export interface Workplace {
  cityId: CityId;
  kindergartenId: KindergartenId | null;
}

type Held = Workplace & { role: StaffRole };

/** The id by which a workplace is chosen and compared: its kindergarten's, or its city's. Both are unique among all ids. */
export function workplaceId({ cityId, kindergartenId }: Workplace): CityId | KindergartenId {
  return kindergartenId ?? cityId;
}

/**
 * Where somebody with these roles can work, each place once, in the order of the roles (S1). Roles that count in the whole
 * country are held at no place.
 */
export function workplacesOf(roles: readonly Held[]): Workplace[] {
  const places = new Map(roles.filter(isAtPlace).map(({ cityId, kindergartenId }) => [workplaceId({ cityId, kindergartenId }), { cityId, kindergartenId }]));
  return [...places.values()];
}

/**
 * The roles that count while he works at one place: those that he holds there, then those that count everywhere (S1).
 * @param chosen `workplaceId` of the place that he chose; a choice of a place where he holds no role does not count, the
 * first place then does
 */
export function rolesAtWorkplace<Role extends Held>(roles: readonly Role[], chosen: string | null): Role[] {
  const places = workplacesOf(roles);
  const place = places.find((each) => workplaceId(each) === chosen) ?? places[0];
  const there = roles.filter((held) => isAtPlace(held) && place !== undefined && workplaceId(held) === workplaceId(place));
  return [...there, ...roles.filter((held) => !isAtPlace(held))];
}

function isAtPlace({ role }: Held): boolean {
  return !COUNTRY_ROLES.some((each) => each === role);
}
