import { STAFF_ROLES, type StaffRole } from '@balabaqsha/domain';

export const STAFF_KINDS = ['WITHOUT_ROLE', 'INVITED'] as const;

/** Which employees are shown, as it stands in the address. */
export interface StaffSearch {
  search: string;
  role: StaffRole | '';
  kind: (typeof STAFF_KINDS)[number] | '';
  /** The employee that the page before ended with. */
  after: string;
}

/** Reads the search of an address; what makes no sense is left out as if nobody had asked. */
export function staffSearchOf(query: URLSearchParams): StaffSearch {
  return {
    search: (query.get('search') ?? '').trim().slice(0, 100),
    role: STAFF_ROLES.find((each) => each === query.get('role')) ?? '',
    kind: STAFF_KINDS.find((each) => each === query.get('kind')) ?? '',
    after: query.get('after') ?? '',
  };
}

/** The address of a page of the list. */
export function staffAddress(asked: StaffSearch): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== '');
  return given.length === 0 ? '/staff' : `/staff?${new URLSearchParams(given).toString()}`;
}
