import { conclusionValid, localDateOf, reviewerRoleFor, type CorrectionType, type Locale } from '@balabaqsha/domain';
import { formatDate } from '@balabaqsha/i18n';
import { conclusionTexts } from '@balabaqsha/i18n/portal/conclusion';
import type { ApplicationCard } from './stations.ts';

/** Words for the document behind an application: a PMPK conclusion, or the phthisiatrician's referral (Q4). */
export function conclusionWords(locale: Locale, correctionType: CorrectionType) {
  return conclusionTexts[locale].documents[reviewerRoleFor(correctionType)];
}

/** That a new conclusion is due: until when the present one holds, or since when it does not (Q10). */
export function dueInWords(locale: Locale, { correctionType, conclusion }: Pick<ApplicationCard, 'correctionType' | 'conclusion'>, now: Date): { title: string; text: string } {
  const words = conclusionWords(locale, correctionType);
  const until = formatDate(locale, conclusion.validUntil);
  return conclusionValid(conclusion.validUntil, localDateOf(now)) ? { title: words.dueTitle, text: words.due(until) } : { title: words.expiredTitle, text: words.expired(until) };
}
