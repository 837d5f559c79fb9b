import { defineLifecycle } from './define.ts';

/** States of a request to let an employee set up his second factor anew (S2). */
export const SECOND_FACTOR_RESET_STATES = ['PENDING', 'APPROVED', 'REFUSED', 'USED', 'LAPSED'] as const;
export type SecondFactorResetState = (typeof SECOND_FACTOR_RESET_STATES)[number];

export const SECOND_FACTOR_RESET_EVENTS = ['ASKED', 'APPROVED', 'REFUSED', 'USED', 'LAPSED'] as const;
export type SecondFactorResetEvent = (typeof SECOND_FACTOR_RESET_EVENTS)[number];

/**
 * What is set anew: the authenticator alone, beside the password that the employee knows, or password and authenticator, with a
 * code that goes to him and to no administrator.
 */
export const RESET_KINDS = ['SECOND_FACTOR', 'ACCESS'] as const;
export type ResetKind = (typeof RESET_KINDS)[number];

/** One administrator asks, another one decides; then the employee sets his new authenticator up. A later request lets the one before it lapse. */
export const secondFactorResetLifecycle = defineLifecycle<SecondFactorResetState, SecondFactorResetEvent, 'open'>({
  states: SECOND_FACTOR_RESET_STATES,
  events: SECOND_FACTOR_RESET_EVENTS,
  initial: { event: 'ASKED', state: 'PENDING' },
  transitions: [
    ['PENDING', 'APPROVED', 'APPROVED'],
    ['PENDING', 'REFUSED', 'REFUSED'],
    ['PENDING', 'LAPSED', 'LAPSED'],
    ['APPROVED', 'USED', 'USED'],
    ['APPROVED', 'LAPSED', 'LAPSED'],
  ],
  categories: { open: ['PENDING', 'APPROVED'] },
});

/** Hours for the other administrator to decide, and then for the employee to set up his authenticator. */
export const SECOND_FACTOR_RESET_HOURS = 24;
