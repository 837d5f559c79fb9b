import type { RouterOutputs } from '@balabaqsha/api';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

const NOTICES = { confirmed: 'success', mismatch: 'danger', unavailable: 'warning' } as const;

/** What the source of conclusions says about a document; it helps, it does not decide. */
export function SourceAnswer({ answer }: { answer: RouterOutputs['staff']['review']['case']['sourceAnswer'] }) {
  const t = reviewTexts[useLocale()];
  return (
    <Notice kind={NOTICES[answer]} title={t.source[answer]}>
      {t.sourceNote}
    </Notice>
  );
}
