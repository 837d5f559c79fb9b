import { addDays } from '../calendar/local-date.ts';
import { endOfDay, localDateOf } from '../calendar/zone.ts';
import { defineLifecycle } from './define.ts';

/** States of a guardian's wish that his account be deleted (A9). */
export const ACCOUNT_DELETION_STATES = ['PENDING', 'TAKEN_BACK', 'LAPSED', 'CARRIED_OUT'] as const;
export type AccountDeletionState = (typeof ACCOUNT_DELETION_STATES)[number];

export const ACCOUNT_DELETION_EVENTS = ['REQUESTED', 'TAKEN_BACK', 'LAPSED', 'CARRIED_OUT'] as const;
export type AccountDeletionEvent = (typeof ACCOUNT_DELETION_EVENTS)[number];

/** The way of a deletion. It lapses where an application is live when its time comes: a queue place outweighs an old wish. */
export const accountDeletionLifecycle = defineLifecycle<AccountDeletionState, AccountDeletionEvent, 'terminal'>({
  states: ACCOUNT_DELETION_STATES,
  events: ACCOUNT_DELETION_EVENTS,
  initial: { event: 'REQUESTED', state: 'PENDING' },
  transitions: [
    ['PENDING', 'TAKEN_BACK', 'TAKEN_BACK'],
    ['PENDING', 'LAPSED', 'LAPSED'],
    ['PENDING', 'CARRIED_OUT', 'CARRIED_OUT'],
  ],
  categories: { terminal: ['TAKEN_BACK', 'LAPSED', 'CARRIED_OUT'] },
});

/** Full calendar days within which a deletion can be taken back. */
export const ACCOUNT_DELETION_DAYS = 30;

/** The instant at which a deletion is carried out: the end of its last day in Almaty. @param requestedAt UTC instant */
export function accountDeletionDueAt(requestedAt: Date): Date {
  return endOfDay(addDays(localDateOf(requestedAt), ACCOUNT_DELETION_DAYS));
}
