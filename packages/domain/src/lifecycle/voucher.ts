import { defineLifecycle } from './define.ts';

/** States of a voucher (V3–V8, E4). */
export const VOUCHER_STATES = ['OFFERED', 'ACCEPTED', 'USED', 'ANNULLED'] as const;
export type VoucherState = (typeof VOUCHER_STATES)[number];

export const VOUCHER_EVENTS = ['ISSUED', 'ACCEPTED', 'EXTENDED', 'USED', 'ANNULLED'] as const;
export type VoucherEvent = (typeof VOUCHER_EVENTS)[number];

/** Why a voucher is dead. */
export const ANNULMENT_REASONS = ['SILENCE', 'DECLINED', 'NOT_ENROLLED', 'WITHDRAWN'] as const;
export type AnnulmentReason = (typeof ANNULMENT_REASONS)[number];

type VoucherCategory = 'outstanding' | 'terminal';

export const voucherLifecycle = defineLifecycle<VoucherState, VoucherEvent, VoucherCategory>({
  states: VOUCHER_STATES,
  events: VOUCHER_EVENTS,
  initial: { event: 'ISSUED', state: 'OFFERED' },
  transitions: [
    ['OFFERED', 'ACCEPTED', 'ACCEPTED'],
    ['OFFERED', 'ANNULLED', 'ANNULLED'],
    ['ACCEPTED', 'EXTENDED', 'ACCEPTED'],
    ['ACCEPTED', 'USED', 'USED'],
    ['ACCEPTED', 'ANNULLED', 'ANNULLED'],
  ],
  categories: {
    /** Counts in the seat guarantee (V2). */
    outstanding: ['OFFERED', 'ACCEPTED'],
    terminal: ['USED', 'ANNULLED'],
  },
});
