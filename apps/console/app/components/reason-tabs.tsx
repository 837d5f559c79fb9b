import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { Tabs } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { REASON_KINDS, type ReasonKind } from './reason-form.tsx';

/** The lists of reasons, one for each occasion. */
export function ReasonTabs({ current, counts }: { current: ReasonKind; counts: Readonly<Record<ReasonKind, number>> }) {
  const t = reasonsTexts[useLocale()];
  return (
    <div className="mb-6">
      <Tabs label={t.kind} items={REASON_KINDS.map((kind) => ({ href: `/rules/reasons?kind=${kind}`, label: t.kinds[kind], current: kind === current, count: counts[kind] }))} />
    </div>
  );
}
