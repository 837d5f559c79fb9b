import { defineLifecycle } from './define.ts';

/** States of an application (Q3–Q11, V3–V8, E1–E7). */
export const APPLICATION_STATES = [
  'AWAITING_REVIEW',
  'IN_QUEUE',
  'VOUCHER_OFFERED',
  'VOUCHER_ACCEPTED',
  'AWAITING_CONTRACT',
  'CONTRACT_TO_SIGN',
  'CONTRACT_AT_KINDERGARTEN',
  'ENROLLED',
  'STOP_LIST',
  'ARCHIVED',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Everything that happens to an application, the words of its history. */
export const APPLICATION_EVENTS = [
  'SENT',
  'CONFIRMED',
  'REJECTED',
  'WITHDRAWN',
  'AGED_OUT',
  'VOUCHER_OFFERED',
  'VOUCHER_ACCEPTED',
  'VOUCHER_DECLINED',
  'VOUCHER_SILENCE',
  'VOUCHER_EXTENDED',
  'VOUCHER_NOT_ENROLLED',
  'STOP_LIST_RESTORED',
  'STOP_LIST_EXPIRED',
  'ENROLMENT_REQUESTED',
  'ENROLMENT_TAKEN_BACK',
  'ENROLMENT_REFUSED',
  'CONTRACT_SENT',
  'CONTRACT_FILLED',
  'CONTRACT_SIGNED_BY_GUARDIAN',
  'ENROLLED',
  'DISENROLLED',
  'DISENROLMENT_UNDONE',
  'REINSTATED',
  'DEADLINE_MOVED',
  'CONCLUSION_ATTACHED',
  'CONCLUSION_RENEWED',
  'CONCLUSION_REJECTED',
  'APPEALED',
  'APPEAL_REFUSED',
] as const;
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number];

/** Why an application is in the archive. */
export const ARCHIVE_REASONS = [
  'REJECTED',
  'WITHDRAWN',
  'AGE',
  'DECLINED',
  'NOT_ENROLLED',
  'STOP_LIST_EXPIRED',
  'DISENROLLED',
] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];

type ApplicationCategory = 'live' | 'waiting' | 'holdingVoucher' | 'promisedSeat' | 'holdingSeat' | 'enrolmentDeadlineRuns' | 'terminal';

/** States in which the guardian may attach a new conclusion (Q10). */
const TAKES_CONCLUSION = ['AWAITING_REVIEW', 'IN_QUEUE', 'STOP_LIST'] as const;

/** States in which an attached conclusion still matters and awaits its decision: a voucher may have come in between (Q10). */
const AWAITS_CONCLUSION = [...TAKES_CONCLUSION, 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN', 'CONTRACT_AT_KINDERGARTEN'] as const;

/** Where deadlines lead by themselves (V13). */
const APPEALABLE = ['STOP_LIST', 'ARCHIVED'] as const;

/** The way of an application. Whatever is not in this table can't happen. */
export const applicationLifecycle = defineLifecycle<ApplicationState, ApplicationEvent, ApplicationCategory>({
  states: APPLICATION_STATES,
  events: APPLICATION_EVENTS,
  initial: { event: 'SENT', state: 'AWAITING_REVIEW' },
  transitions: [
    ['AWAITING_REVIEW', 'CONFIRMED', 'IN_QUEUE'],
    ['AWAITING_REVIEW', 'REJECTED', 'ARCHIVED'],
    ['AWAITING_REVIEW', 'WITHDRAWN', 'ARCHIVED'],
    ['AWAITING_REVIEW', 'AGED_OUT', 'ARCHIVED'],
    ['IN_QUEUE', 'VOUCHER_OFFERED', 'VOUCHER_OFFERED'],
    ['IN_QUEUE', 'WITHDRAWN', 'ARCHIVED'],
    ['IN_QUEUE', 'AGED_OUT', 'ARCHIVED'],
    ['VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'VOUCHER_ACCEPTED'],
    ['VOUCHER_OFFERED', 'VOUCHER_DECLINED', 'ARCHIVED'],
    ['VOUCHER_OFFERED', 'VOUCHER_SILENCE', 'STOP_LIST'],
    ['VOUCHER_OFFERED', 'WITHDRAWN', 'ARCHIVED'],
    ['VOUCHER_OFFERED', 'DEADLINE_MOVED', 'VOUCHER_OFFERED'],
    ['VOUCHER_ACCEPTED', 'VOUCHER_EXTENDED', 'VOUCHER_ACCEPTED'],
    ['VOUCHER_ACCEPTED', 'DEADLINE_MOVED', 'VOUCHER_ACCEPTED'],
    ['VOUCHER_ACCEPTED', 'VOUCHER_NOT_ENROLLED', 'ARCHIVED'],
    ['VOUCHER_ACCEPTED', 'WITHDRAWN', 'ARCHIVED'],
    ['VOUCHER_ACCEPTED', 'ENROLMENT_REQUESTED', 'AWAITING_CONTRACT'],
    ['AWAITING_CONTRACT', 'VOUCHER_EXTENDED', 'AWAITING_CONTRACT'],
    ['AWAITING_CONTRACT', 'DEADLINE_MOVED', 'AWAITING_CONTRACT'],
    ['AWAITING_CONTRACT', 'VOUCHER_NOT_ENROLLED', 'ARCHIVED'],
    ['AWAITING_CONTRACT', 'WITHDRAWN', 'ARCHIVED'],
    ['AWAITING_CONTRACT', 'ENROLMENT_TAKEN_BACK', 'VOUCHER_ACCEPTED'],
    ['AWAITING_CONTRACT', 'ENROLMENT_REFUSED', 'VOUCHER_ACCEPTED'],
    ['AWAITING_CONTRACT', 'CONTRACT_SENT', 'CONTRACT_TO_SIGN'],
    ['CONTRACT_TO_SIGN', 'VOUCHER_EXTENDED', 'CONTRACT_TO_SIGN'],
    ['CONTRACT_TO_SIGN', 'DEADLINE_MOVED', 'CONTRACT_TO_SIGN'],
    ['CONTRACT_TO_SIGN', 'VOUCHER_NOT_ENROLLED', 'ARCHIVED'],
    ['CONTRACT_TO_SIGN', 'WITHDRAWN', 'ARCHIVED'],
    ['CONTRACT_TO_SIGN', 'ENROLMENT_TAKEN_BACK', 'VOUCHER_ACCEPTED'],
    ['CONTRACT_TO_SIGN', 'ENROLMENT_REFUSED', 'VOUCHER_ACCEPTED'],
    ['CONTRACT_TO_SIGN', 'CONTRACT_FILLED', 'CONTRACT_TO_SIGN'],
    ['CONTRACT_TO_SIGN', 'CONTRACT_SIGNED_BY_GUARDIAN', 'CONTRACT_AT_KINDERGARTEN'],
    ['CONTRACT_AT_KINDERGARTEN', 'ENROLMENT_REFUSED', 'VOUCHER_ACCEPTED'],
    ['CONTRACT_AT_KINDERGARTEN', 'WITHDRAWN', 'ARCHIVED'],
    ['CONTRACT_AT_KINDERGARTEN', 'ENROLLED', 'ENROLLED'],
    ['ENROLLED', 'DISENROLLED', 'ARCHIVED'],
    ['ARCHIVED', 'DISENROLMENT_UNDONE', 'ENROLLED'],
    ['STOP_LIST', 'STOP_LIST_RESTORED', 'IN_QUEUE'],
    ['STOP_LIST', 'STOP_LIST_EXPIRED', 'ARCHIVED'],
    ['STOP_LIST', 'WITHDRAWN', 'ARCHIVED'],
    ['STOP_LIST', 'AGED_OUT', 'ARCHIVED'],
    ['STOP_LIST', 'REINSTATED', 'IN_QUEUE'],
    ['ARCHIVED', 'REINSTATED', 'IN_QUEUE'],
    // An appeal changes nothing until an officer upholds it: that is a reinstatement (V13).
    ...APPEALABLE.flatMap((state) => [[state, 'APPEALED', state] as const, [state, 'APPEAL_REFUSED', state] as const]),
    // A new conclusion changes neither the state nor the place.
    ...TAKES_CONCLUSION.map((state) => [state, 'CONCLUSION_ATTACHED', state] as const),
    ...AWAITS_CONCLUSION.map((state) => [state, 'CONCLUSION_RENEWED', state] as const),
    ...AWAITS_CONCLUSION.map((state) => [state, 'CONCLUSION_REJECTED', state] as const),
  ],
  categories: {
    /** Blocks a second application of the same child (Q7). */
    live: [
      'AWAITING_REVIEW', 'IN_QUEUE', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN',
      'CONTRACT_AT_KINDERGARTEN', 'ENROLLED', 'STOP_LIST',
    ],
    /** Counts in positions (Q6). */
    waiting: ['IN_QUEUE'],
    /** Holds a voucher that is not used yet (V2). */
    holdingVoucher: ['VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN', 'CONTRACT_AT_KINDERGARTEN'],
    /** Holds a voucher and no seat of a certain group yet: some seat that suits is kept for it (V2). */
    promisedSeat: ['VOUCHER_OFFERED', 'VOUCHER_ACCEPTED'],
    /** Holds a seat in a certain group (E1). */
    holdingSeat: ['AWAITING_CONTRACT', 'CONTRACT_TO_SIGN', 'CONTRACT_AT_KINDERGARTEN', 'ENROLLED'],
    /** The enrolment deadline of V6 runs (E5). */
    enrolmentDeadlineRuns: ['VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN'],
    /** Nothing leads on but an officer, or a kindergarten that takes a disenrolment back. */
    terminal: ['ARCHIVED'],
  },
});
