import type { ErrorCode } from '../codes/error-codes.ts';
import { hasRightControlDigit } from './control-digit.ts';

/** Year and month of registration, then 4–6 for the type of entity, kind, serial and control digit. */
const BIN_SHAPE = /^[0-9]{2}(0[1-9]|1[0-2])[4-6][0-9]{7}$/;

/**
 * What is wrong with an organisation's BIN, normalised before like an IIN.
 * @returns BIN_INVALID, or `undefined` when it can be right
 */
export function binProblem(bin: string): ErrorCode | undefined {
  return BIN_SHAPE.test(bin) && hasRightControlDigit(bin) ? undefined : 'BIN_INVALID';
}
