import { CORRECTION_TYPES, type CorrectionType } from '@balabaqsha/domain';

/** A correction type out of an address, or `null` for anything else. */
export function correctionTypeOf(text: string | undefined): CorrectionType | null {
  return CORRECTION_TYPES.find((each) => each === text) ?? null;
}
