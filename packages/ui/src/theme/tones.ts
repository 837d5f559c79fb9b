import type { ApplicationState, EnrolmentState, VoucherState } from '@balabaqsha/domain';

/** What a colour means. A tone never comes alone: an icon and a word stand beside it. */
export type Tone = 'neutral' | 'accent' | 'waiting' | 'deadline' | 'refusal' | 'done';

/** Classes of a tinted surface with text of the same tone. */
export const toneSurface: Readonly<Record<Tone, string>> = {
  neutral: 'bg-wash text-quiet',
  accent: 'bg-accent-tint text-accent',
  waiting: 'bg-waiting-tint text-waiting',
  deadline: 'bg-deadline-tint text-deadline',
  refusal: 'bg-refusal-tint text-refusal',
  done: 'bg-done-tint text-done',
};

const application: Readonly<Record<ApplicationState, Tone>> = {
  AWAITING_REVIEW: 'waiting',
  IN_QUEUE: 'waiting',
  VOUCHER_OFFERED: 'deadline',
  VOUCHER_ACCEPTED: 'deadline',
  AWAITING_CONTRACT: 'waiting',
  CONTRACT_TO_SIGN: 'deadline',
  CONTRACT_AT_KINDERGARTEN: 'waiting',
  ENROLLED: 'done',
  STOP_LIST: 'deadline',
  ARCHIVED: 'neutral',
};

const voucher: Readonly<Record<VoucherState, Tone>> = { OFFERED: 'deadline', ACCEPTED: 'accent', USED: 'done', ANNULLED: 'refusal' };

const enrolment: Readonly<Record<EnrolmentState, Tone>> = {
  REQUESTED: 'waiting',
  CONTRACT_SENT: 'deadline',
  GUARDIAN_SIGNED: 'waiting',
  ENROLLED: 'done',
  REFUSED: 'refusal',
  TAKEN_BACK: 'neutral',
  LAPSED: 'refusal',
  ENDED: 'neutral',
};

/** Tone of a state for the guardian: amber where he must act, blue where others do. */
export const applicationTone = (state: ApplicationState): Tone => application[state];
export const voucherTone = (state: VoucherState): Tone => voucher[state];
export const enrolmentTone = (state: EnrolmentState): Tone => enrolment[state];
