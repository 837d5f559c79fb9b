import { reviewerRoleFor, type CorrectionType, type Locale } from '@balabaqsha/domain';
import { conclusionTexts } from '@balabaqsha/i18n/portal/conclusion';

/** Words for the document behind an application: a PMPK conclusion, or the phthisiatrician's referral (Q4). */
export function conclusionWords(locale: Locale, correctionType: CorrectionType) {
  return conclusionTexts[locale].documents[reviewerRoleFor(correctionType)];
}
