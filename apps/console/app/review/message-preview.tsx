import type { Locale, NotificationKind } from '@balabaqsha/domain';
import { LOCALES } from '@balabaqsha/domain';
import { localeName, messageText, notificationText } from '@balabaqsha/i18n';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Disclosure } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';

interface MessagePreviewProps {
  kind: Extract<NotificationKind, 'APPLICATION_REJECTED' | 'CONCLUSION_REJECTED'>;
  /** Of the application. */
  number: number;
  /** The reason that is chosen, in its three languages; `null` while none is. */
  reason: Readonly<Record<Locale, string>> | null;
}

/** The message that a rejection sends, as the guardian will read it, in each language (N1). */
export function MessagePreview({ kind, number, reason }: MessagePreviewProps) {
  const t = reviewAidTexts[useLocale()];
  const employee = usePageData()?.me?.name ?? '';
  return (
    <Disclosure summary={t.preview}>
      {reason === null ? (
        <p className="text-sm text-quiet">{t.previewChoose}</p>
      ) : (
        <div className="space-y-4">
          {LOCALES.map((locale) => {
            const params = { number, employee, reasonRu: reason.ru, reasonKk: reason.kk, reasonEn: reason.en, link: '…' };
            const { title, body } = notificationText(locale, kind, params);
            return (
              <section key={locale} aria-label={localeName(locale)} className="border-l-4 border-line pl-3 text-sm">
                <h3 className="font-semibold">{localeName(locale)}</h3>
                <p className="mt-1 text-quiet">{t.previewPortal}</p>
                <div lang={locale}>
                  <p className="font-medium">{title}</p>
                  <p>{body}</p>
                </div>
                <p className="mt-2 text-quiet">{t.previewSms}</p>
                <p lang={locale} className="break-words">
                  {messageText(kind, 'SMS', locale, params).text}
                </p>
              </section>
            );
          })}
        </div>
      )}
    </Disclosure>
  );
}
