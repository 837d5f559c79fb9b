/** Kinds of work that can wait for an employee, each with a list of its own in the console. */
export const WORK_KINDS = [
  'REVIEW',
  'DECISION_UNDOABLE',
  'CONTRACT_TO_SEND',
  'CONTRACT_TO_SIGN',
  'GROUP_YEAR',
  'SIGNATURE_OVERDUE',
  'VOUCHER_DUE',
  'APPEAL',
  'GUARDIANSHIP',
  'LETTER',
  'ANNOUNCEMENT',
  'PROBLEM',
  'JOB_DEAD',
  'MESSAGE_FAILED',
  'RESET',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What decides how urgent waiting work is. */
export interface Urgency {
  /** How much of it is past its due day. */
  overdue: number;
  /** When the most urgent of it is due; `null` where nothing says. */
  dueAt: Date | null;
  /** Since when the oldest of it waits; `null` where nothing says. */
  since: Date | null;
}

/** Orders work: what is overdue first, then by due day, then by what waits longest; what has no instants stands last. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return Number(b.overdue > 0) - Number(a.overdue > 0) || earlier(a.dueAt, b.dueAt) || earlier(a.since, b.since);
}

function earlier(a: Date | null, b: Date | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.getTime() - b.getTime();
}
