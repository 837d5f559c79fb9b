/** What can be planned for an application. */
export const PLANNED = [
  'REVIEW', 'WITHDRAW', 'ANSWER', 'SILENCE', 'RESTORE', 'EXPIRE', 'CHOOSE', 'KINDERGARTEN', 'GUARDIAN_SIGNS', 'KINDERGARTEN_SIGNS',
  'EXTEND', 'LAPSE', 'LEAVE',
] as const;
export type Planned = (typeof PLANNED)[number];

/** What is decided by a draw, each with a number of its own. */
const DECISIONS = [
  'REVIEW_DELAY', 'REJECTED', 'WITHDRAWAL', 'ANSWER', 'ANSWER_DELAY', 'RESTORED', 'RESTORE_DAY', 'CHOOSES_NOTHING', 'CHOICE_DELAY', 'CHOICE',
  'KINDERGARTEN_DELAY', 'REFUSED', 'SIGN_DELAY', 'KINDERGARTEN_SIGN_DELAY', 'EXTENDED', 'LEAVING',
] as const;
export type Decision = (typeof DECISIONS)[number];

export const DRAW = Object.fromEntries(DECISIONS.map((name, index) => [name, index])) as Record<Decision, number>;
const NUMBER = Object.fromEntries(PLANNED.map((name, index) => [name, index])) as Record<Planned, number>;

const ROUND = 32;

/** A plan as one number, with the round of the application that it belongs to. */
export function planCode(planned: Planned, round: number): number {
  return NUMBER[planned] + ROUND * round;
}

/** The plan behind a number. */
export function planOf(code: number): { planned: Planned; round: number } {
  const planned = PLANNED[code % ROUND];
  if (planned === undefined) throw new RangeError(`not a plan: ${code}`);
  return { planned, round: Math.floor(code / ROUND) };
}
