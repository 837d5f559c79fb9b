import { defineLifecycle } from './define.ts';

/** States of a reviewer's decision, which waits a moment in which he can take it back (Q5). */
export const REVIEW_DECISION_STATES = ['PENDING', 'CARRIED_OUT', 'UNDONE', 'LAPSED'] as const;
export type ReviewDecisionState = (typeof REVIEW_DECISION_STATES)[number];

export const REVIEW_DECISION_EVENTS = ['DECIDED', 'CARRIED_OUT', 'UNDONE', 'LAPSED'] as const;
export type ReviewDecisionEvent = (typeof REVIEW_DECISION_EVENTS)[number];

/** What a reviewer says. */
export const VERDICTS = ['CONFIRMED', 'REJECTED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The way of a decision. It lapses where there is nothing left to decide on: the guardian was faster. */
export const reviewDecisionLifecycle = defineLifecycle<ReviewDecisionState, ReviewDecisionEvent, 'terminal'>({
  states: REVIEW_DECISION_STATES,
  events: REVIEW_DECISION_EVENTS,
  initial: { event: 'DECIDED', state: 'PENDING' },
  transitions: [
    ['PENDING', 'CARRIED_OUT', 'CARRIED_OUT'],
    ['PENDING', 'UNDONE', 'UNDONE'],
    ['PENDING', 'LAPSED', 'LAPSED'],
  ],
  categories: { terminal: ['CARRIED_OUT', 'UNDONE', 'LAPSED'] },
});
