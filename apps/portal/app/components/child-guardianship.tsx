import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateTime } from '@balabaqsha/i18n';
import { childrenTexts } from '@balabaqsha/i18n/portal/children';
import { useLocale } from '../page/locale-context.ts';

type Child = Pick<RouterOutputs['guardian']['children']['list'][number], 'guardianship' | 'proofSentAt' | 'refusal'>;

/** What is awaited, or why the proof was refused, where the guardian may not act for the child yet (C3). */
export function ChildGuardianship({ child }: { child: Child }) {
  const locale = useLocale();
  const t = childrenTexts[locale];
  const { guardianship, proofSentAt, refusal } = child;
  if (guardianship === 'UNCONFIRMED') return proofSentAt && <p className="mt-4">{t.unconfirmedText(formatDateTime(locale, proofSentAt))}</p>;
  if (guardianship === 'CONFIRMED') return null;
  return (
    <div className="mt-4 space-y-1">
      <p>{t.refusedText}</p>
      {refusal && <p>{t.refusalReason(refusal.reason[locale])}</p>}
      {refusal?.comment && <p className="break-words">{t.refusalComment(refusal.comment)}</p>}
    </div>
  );
}
