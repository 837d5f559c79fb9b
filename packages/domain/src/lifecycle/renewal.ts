import { defineLifecycle } from './define.ts';

/** States of a new conclusion that a guardian attached to his application (Q10). */
export const RENEWAL_STATES = ['PENDING', 'CONFIRMED', 'REJECTED', 'REPLACED', 'LAPSED'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

export const RENEWAL_EVENTS = ['ATTACHED', 'CONFIRMED', 'REJECTED', 'REPLACED', 'LAPSED'] as const;
export type RenewalEvent = (typeof RENEWAL_EVENTS)[number];

/** The way of a renewal. It lapses with its application: where that ends, nothing is left to be renewed. */
export const renewalLifecycle = defineLifecycle<RenewalState, RenewalEvent, 'decided' | 'terminal'>({
  states: RENEWAL_STATES,
  events: RENEWAL_EVENTS,
  initial: { event: 'ATTACHED', state: 'PENDING' },
  transitions: [
    ['PENDING', 'CONFIRMED', 'CONFIRMED'],
    ['PENDING', 'REJECTED', 'REJECTED'],
    ['PENDING', 'REPLACED', 'REPLACED'],
    ['PENDING', 'LAPSED', 'LAPSED'],
  ],
  categories: {
    /** A reviewer has said yes or no. */
    decided: ['CONFIRMED', 'REJECTED'],
    terminal: ['CONFIRMED', 'REJECTED', 'REPLACED', 'LAPSED'],
  },
});
