import { defineLifecycle } from './define.ts';

/** States of an appeal against an annulment that nobody decided by hand (V13). */
export const APPEAL_STATES = ['PENDING', 'UPHELD', 'REFUSED', 'LAPSED'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_EVENTS = ['SENT', 'UPHELD', 'REFUSED', 'LAPSED'] as const;
export type AppealEvent = (typeof APPEAL_EVENTS)[number];

/** The way of an appeal. It lapses where the guardian takes another way, restores the application, withdraws it or sends
 * a new one, and where the child has become too old. */
export const appealLifecycle = defineLifecycle<AppealState, AppealEvent, 'decided' | 'terminal'>({
  states: APPEAL_STATES,
  events: APPEAL_EVENTS,
  initial: { event: 'SENT', state: 'PENDING' },
  transitions: [
    ['PENDING', 'UPHELD', 'UPHELD'],
    ['PENDING', 'REFUSED', 'REFUSED'],
    ['PENDING', 'LAPSED', 'LAPSED'],
  ],
  categories: {
    /** An officer has said yes or no. */
    decided: ['UPHELD', 'REFUSED'],
    terminal: ['UPHELD', 'REFUSED', 'LAPSED'],
  },
});
