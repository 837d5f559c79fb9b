/** Kinds of special need. The codes are ours, the names live in i18n. */
export const CORRECTION_TYPES = [
  'VISION_BLIND',
  'VISION_LOW',
  'VISION_AMBLYOPIA',
  'HEARING_DEAF',
  'HEARING_HARD',
  'SPEECH_SEVERE',
  'MUSCULOSKELETAL',
  'DEVELOPMENTAL_DELAY',
  'INTELLECT',
  'AUTISM',
  'EMOTIONAL',
  'COMPLEX',
  'SANATORIUM',
] as const;
export type CorrectionType = (typeof CORRECTION_TYPES)[number];

/** Who reviews an application of this correction type (Q4). */
export function reviewerRoleFor(correctionType: CorrectionType): 'PMPK_SPECIALIST' | 'PHTHISIATRICIAN' {
  return correctionType === 'SANATORIUM' ? 'PHTHISIATRICIAN' : 'PMPK_SPECIALIST';
}
