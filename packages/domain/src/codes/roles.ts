/** Staff roles (S1). A guardian is not staff and has no role. */
export const STAFF_ROLES = [
  'PMPK_SPECIALIST',
  'PHTHISIATRICIAN',
  'KINDERGARTEN_DIRECTOR',
  'KINDERGARTEN_CLERK',
  'CITY_OFFICER',
  'SUPPORT_OPERATOR',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Roles that a city's officer gives and takes (S1); the others are the administrator's. */
export const ROLES_OF_OFFICER = ['KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK', 'PMPK_SPECIALIST', 'PHTHISIATRICIAN', 'SUPPORT_OPERATOR'] as const satisfies readonly StaffRole[];
export type RoleOfOfficer = (typeof ROLES_OF_OFFICER)[number];

/** Roles that are held at one kindergarten, not in a whole city (S1). */
export const KINDERGARTEN_ROLES = ['KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK'] as const satisfies readonly StaffRole[];

/** Roles that count in the whole country, whatever city they were given in (S1). */
export const COUNTRY_ROLES = ['AUDITOR', 'ADMINISTRATOR'] as const satisfies readonly StaffRole[];
