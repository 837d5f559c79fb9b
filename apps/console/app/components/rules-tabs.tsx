import { correctionTypesTexts } from '@balabaqsha/i18n/console/correction-types';
import { policyTexts } from '@balabaqsha/i18n/console/policy';
import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { Tabs } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** What the officer governs: terms and age, correction types, reasons for refusing. */
export function RulesTabs({ current }: { current: 'policy' | 'correctionTypes' | 'reasons' }) {
  const locale = useLocale();
  const t = policyTexts[locale];
  return (
    <div className="mb-6">
      <Tabs
        label={t.tabs}
        items={[
          { href: '/rules', label: t.tabPolicy, current: current === 'policy' },
          { href: '/rules/correction-types', label: correctionTypesTexts[locale].title, current: current === 'correctionTypes' },
          { href: '/rules/reasons', label: reasonsTexts[locale].title, current: current === 'reasons' },
        ]}
      />
    </div>
  );
}
