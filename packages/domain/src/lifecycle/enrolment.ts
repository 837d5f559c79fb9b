import { defineLifecycle } from './define.ts';

/** States of an enrolment: one guardian's choice of one group, up to the contract and after it (E1–E7). */
export const ENROLMENT_STATES = [
  'REQUESTED',
  'CONTRACT_SENT',
  'GUARDIAN_SIGNED',
  'ENROLLED',
  'REFUSED',
  'TAKEN_BACK',
  'LAPSED',
  'ENDED',
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

export const ENROLMENT_EVENTS = [
  'REQUESTED',
  'CONTRACT_SENT',
  'GUARDIAN_SIGNED',
  'KINDERGARTEN_SIGNED',
  'REFUSED',
  'TAKEN_BACK',
  'LAPSED',
  'DISENROLLED',
  'DISENROLMENT_UNDONE',
] as const;
export type EnrolmentEvent = (typeof ENROLMENT_EVENTS)[number];

type EnrolmentCategory = 'holdingSeat' | 'open' | 'kindergartensTurn' | 'terminal';

export const enrolmentLifecycle = defineLifecycle<EnrolmentState, EnrolmentEvent, EnrolmentCategory>({
  states: ENROLMENT_STATES,
  events: ENROLMENT_EVENTS,
  initial: { event: 'REQUESTED', state: 'REQUESTED' },
  transitions: [
    ['REQUESTED', 'CONTRACT_SENT', 'CONTRACT_SENT'],
    ['REQUESTED', 'REFUSED', 'REFUSED'],
    ['REQUESTED', 'TAKEN_BACK', 'TAKEN_BACK'],
    ['REQUESTED', 'LAPSED', 'LAPSED'],
    ['CONTRACT_SENT', 'GUARDIAN_SIGNED', 'GUARDIAN_SIGNED'],
    ['CONTRACT_SENT', 'REFUSED', 'REFUSED'],
    ['CONTRACT_SENT', 'TAKEN_BACK', 'TAKEN_BACK'],
    ['CONTRACT_SENT', 'LAPSED', 'LAPSED'],
    ['GUARDIAN_SIGNED', 'KINDERGARTEN_SIGNED', 'ENROLLED'],
    ['GUARDIAN_SIGNED', 'REFUSED', 'REFUSED'],
    ['GUARDIAN_SIGNED', 'LAPSED', 'LAPSED'],
    ['ENROLLED', 'DISENROLLED', 'ENDED'],
    // The kindergarten takes the disenrolment of several back (E7).
    ['ENDED', 'DISENROLMENT_UNDONE', 'ENROLLED'],
  ],
  categories: {
    /** Takes one unit of the group's capacity (E1). */
    holdingSeat: ['REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED'],
    /** Somebody still has to act. */
    open: ['REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED'],
    /** Waits for the kindergarten: to send the contract, or to sign it (E2, E4). */
    kindergartensTurn: ['REQUESTED', 'GUARDIAN_SIGNED'],
    terminal: ['REFUSED', 'TAKEN_BACK', 'LAPSED', 'ENDED'],
  },
});
