/** Seconds in which a reviewer can take his decision back; until they are over nobody outside hears of it (Q5). */
export const UNDO_SECONDS = 10;

/** The instant at which a decision takes effect: the first at which it is too late to take it back. */
export function takesEffectAt(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + UNDO_SECONDS * 1000);
}

/** Whole seconds that are left to take a decision back, rounded up; 0 where it is too late. */
export function secondsToUndo(effectAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((effectAt.getTime() - now.getTime()) / 1000));
}
