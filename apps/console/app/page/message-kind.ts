import { NOTIFICATION_KINDS, type Locale } from '@balabaqsha/domain';
import { notificationText } from '@balabaqsha/i18n';
import { operationTexts } from '@balabaqsha/i18n/console/operations';

/** What a message is about, by the title that its reader sees. Codes are not notifications and have words of their own. */
export function messageKindText(locale: Locale, kind: string): string {
  const known = NOTIFICATION_KINDS.find((each) => each === kind);
  if (known !== undefined) return notificationText(locale, known, {}).title;
  return kind === 'CODE' ? operationTexts[locale].deliveries.code : kind;
}
