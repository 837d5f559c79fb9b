import type { ListName } from '@balabaqsha/domain';
import type { Action } from './table.ts';

/** By which right a list is read: who has it may keep columns and searches of that list, and nobody else. */
export const LIST_ACTIONS = {
  APPLICATIONS: 'staff.applications.page',
  VOUCHERS: 'staff.city.vouchers',
  CHILDREN: 'staff.enrolments.children',
  CITY_STAFF: 'staff.city.staff',
  EMPLOYEES: 'staff.access.employees',
  DELIVERIES: 'staff.operations.deliveries',
  AUDIT: 'staff.audit.page',
  DECISIONS: 'staff.review.decisions',
} as const satisfies Record<ListName, Action>;
