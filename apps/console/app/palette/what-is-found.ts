/** What an employee may find besides sections, so that the palette says what to type. */
export type FoundKind = 'CITY' | 'REVIEW' | 'KINDERGARTEN' | 'SUPPORT' | 'EMPLOYEES' | 'LOG' | 'SECTIONS';

/** The right that tells each kind; of one with several roles the first counts. */
const BY_RIGHT: readonly (readonly [right: string, kind: FoundKind])[] = [
  ['staff.city.case', 'CITY'],
  ['staff.review.inbox', 'REVIEW'],
  ['staff.enrolments.children', 'KINDERGARTEN'],
  ['staff.support.inbox', 'SUPPORT'],
  ['staff.access.employees', 'EMPLOYEES'],
  ['staff.audit.page', 'LOG'],
];

/** @param actions names of everything that the employee may call */
export function kindOf(actions: readonly string[]): FoundKind {
  if (!actions.includes('staff.find')) return 'SECTIONS';
  return BY_RIGHT.find(([right]) => actions.includes(right))?.[1] ?? 'SECTIONS';
}
