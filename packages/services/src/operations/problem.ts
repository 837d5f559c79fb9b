import type { ReadTx } from '@balabaqsha/db';
import type { ProblemCode } from '@balabaqsha/domain';

/** A state that must not exist. */
export interface Problem {
  code: ProblemCode;
  /** What it is about: number of an application, code of a voucher, id of a group, a city or a lane, or `audit` (`PROBLEM_SUBJECTS`). */
  subject: string;
  /** The values that contradict each other, codes and numbers only. */
  text: string;
}

/** Looks for one kind of problem in the snapshot. @param now UTC instant */
export type Detector = (tx: ReadTx, now: Date) => Promise<Problem[]>;

/** As many of one kind as are worth listing: the first one is bad enough. */
export const LISTED = 50;
