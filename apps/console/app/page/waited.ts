import type { Locale } from '@balabaqsha/domain';
import { supportTexts } from '@balabaqsha/i18n/console/support';

const HOUR = 3_600_000;

/** For how long something waits, in whole days, or hours of the first day. @param now as the page has it (K3) */
export function waitedText(locale: Locale, since: Date, now: Date): string {
  const hours = Math.max(Math.floor((now.getTime() - since.getTime()) / HOUR), 0);
  return supportTexts[locale].waits(Math.floor(hours / 24), hours % 24);
}
