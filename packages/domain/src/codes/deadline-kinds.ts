/** Everything on an application that has a last day, the words of its deadlines (Q12). */
export const DEADLINE_KINDS = ['ANSWER', 'ENROL', 'RESTORE', 'KINDERGARTEN_SIGNS', 'CONCLUSION', 'AGE', 'APPEAL'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What a deadline is counted in: working days (V9), calendar days (V4), or not at all because a document or a law names the day. */
export const DEADLINE_COUNTS = {
  ANSWER: 'WORKING_DAYS',
  ENROL: 'WORKING_DAYS',
  RESTORE: 'CALENDAR_DAYS',
  KINDERGARTEN_SIGNS: 'WORKING_DAYS',
  CONCLUSION: 'NAMED_DAY',
  AGE: 'NAMED_DAY',
  APPEAL: 'CALENDAR_DAYS',
} as const satisfies Record<DeadlineKind, string>;
export type DeadlineCount = (typeof DEADLINE_COUNTS)[DeadlineKind];

/** Whether the guardian has something to do before it; the others only tell him what comes. */
export function isForGuardian(kind: DeadlineKind): boolean {
  return kind !== 'KINDERGARTEN_SIGNS' && kind !== 'AGE';
}
