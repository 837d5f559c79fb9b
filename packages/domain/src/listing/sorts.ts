/** What a kindergarten's children are ordered by: their names, or when they were enrolled (E4). */
export const CHILD_SORTS = ['NAME', 'ENROLLED'] as const;
export type ChildSort = (typeof CHILD_SORTS)[number];

/** What employees are ordered by: their names, or when they last signed in. */
export const EMPLOYEE_SORTS = ['NAME', 'SIGNED_IN'] as const;
export type EmployeeSort = (typeof EMPLOYEE_SORTS)[number];

/** What messages are ordered by: what staff have to look at, the failed ones first (N2), or when they came to be. */
export const DELIVERY_SORTS = ['ATTENTION', 'CREATED'] as const;
export type DeliverySort = (typeof DELIVERY_SORTS)[number];

/** An order and its direction. */
export interface Ordered<Sort extends string> {
  sort: Sort;
  /** From the last to the first, from the latest to the earliest. */
  descending: boolean;
}
