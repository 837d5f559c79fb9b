import { conclusionValid, localDateOf } from '@balabaqsha/domain';
import { formatDateShort, formatDateTime } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { Notice, TextLink } from '@balabaqsha/ui';
import { conclusionWords, dueInWords } from '../application/conclusion-words.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';
import { useNow } from '../page/page-data.ts';

/** How it stands with a new conclusion: that it is being checked, why it was rejected, or that one is due beside another step (Q10). */
export function RenewalNotice({ card, isNextStep }: { card: ApplicationCard; isNextStep: boolean }) {
  const locale = useLocale();
  const now = useNow();
  const words = conclusionWords(locale, card.correctionType);
  const t = applicationsTexts[locale];
  const { renewal, actions } = card;
  const page = `/applications/${card.number}/conclusion`;
  if (renewal?.state === 'PENDING') {
    const { number, issuedOn, validUntil } = renewal.conclusion;
    return (
      <Notice kind="info" title={words.pending} actions={actions.includes('REPLACE_RENEWAL') && <TextLink href={page}>{words.replace}</TextLink>}>
        <p>{t.conclusionValue(number, formatDateShort(issuedOn), formatDateShort(validUntil))}</p>
        <p>{words.pendingText(formatDateTime(locale, renewal.attachedAt))}</p>
        {!conclusionValid(card.conclusion.validUntil, localDateOf(now)) && <p>{words.pendingExpired}</p>}
      </Notice>
    );
  }
  const isDue = actions.includes('RENEW_CONCLUSION');
  const link = isDue && !isNextStep && <TextLink href={page}>{words.renew}</TextLink>;
  if (renewal?.state === 'REJECTED' && renewal.rejection !== null && isDue) {
    const { employee, reason, comment } = renewal.rejection;
    return (
      <Notice kind="danger" title={words.rejectedBy(employee)} actions={link}>
        <p>
          {t.reason}: {reason[locale]}
        </p>
        {comment && (
          <p>
            {t.comment}: {comment}
          </p>
        )}
        <p>{words.rejectedText}</p>
      </Notice>
    );
  }
  if (!link) return null;
  const due = dueInWords(locale, card, now);
  return (
    <Notice kind="warning" title={due.title} actions={link}>
      <p>{due.text}</p>
    </Notice>
  );
}
