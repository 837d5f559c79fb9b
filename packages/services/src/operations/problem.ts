import type { ReadTx } from '@balabaqsha/db';

/** A state that must not exist. */
export interface Problem {
  code: ProblemCode;
  /** What it is about: number of an application, code of a voucher, id of a group or a city. */
  subject: string;
  /** The values that contradict each other, codes and numbers only. */
  text: string;
}

export const PROBLEM_CODES = [
  'VOUCHER_WITHOUT_ITS_STATE',
  'STATE_WITHOUT_ITS_VOUCHER',
  'SEAT_WITHOUT_ITS_STATE',
  'STATE_WITHOUT_ITS_SEAT',
  'SEATS_MISCOUNTED',
  'VOUCHERS_NOT_SEATABLE',
  'VOUCHER_OVERDUE',
  'STOP_LIST_OVERDUE',
  'ENROLLED_WITHOUT_SIGNATURES',
  'HISTORY_BROKEN',
  'LANE_MISCOUNTED',
  'LANE_OUT_OF_ORDER',
  'RENEWAL_WITHOUT_ITS_APPLICATION',
  'CONCLUSION_NOT_RENEWED',
  'APPEAL_WITHOUT_ITS_END',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Looks for one kind of problem in the snapshot. @param now UTC instant */
export type Detector = (tx: ReadTx, now: Date) => Promise<Problem[]>;

/** As many of one kind as are worth listing: the first one is bad enough. */
export const LISTED = 50;
