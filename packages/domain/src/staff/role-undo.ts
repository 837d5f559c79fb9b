import { localDateOf } from '../calendar/zone.ts';

/**
 * Whether a role that was ended can still be given back as it was (S1): until the day of Almaty is over on which it was ended.
 * The days of the role then have no gap; after that a new role is given.
 */
export function canRestoreRole(endedAt: Date, now: Date): boolean {
  return localDateOf(endedAt) === localDateOf(now);
}
