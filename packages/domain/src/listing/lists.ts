/** Lists of the console whose columns and filters an employee keeps. */
export const LIST_NAMES = ['APPLICATIONS', 'VOUCHERS', 'CHILDREN', 'CITY_STAFF', 'EMPLOYEES', 'DELIVERIES', 'AUDIT', 'DECISIONS'] as const;
export type ListName = (typeof LIST_NAMES)[number];
