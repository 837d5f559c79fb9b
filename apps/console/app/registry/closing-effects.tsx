import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { DefinitionRow, Definitions } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** Whom and what the closing of a kindergarten touches (V2, Q8). */
export function ClosingEffects({ preview: { groups, freeSeats, wishes, employees } }: { preview: RouterOutputs['staff']['registry']['previewClosing'] }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  return (
    <Definitions>
      <DefinitionRow label={t.closingGroups}>{number(groups)}</DefinitionRow>
      <DefinitionRow label={t.closingFree}>{number(freeSeats)}</DefinitionRow>
      <DefinitionRow label={t.closingWishes}>
        {number(wishes)}
        {wishes > 0 && <span className="block text-sm text-quiet">{t.wishesNote}</span>}
      </DefinitionRow>
      <DefinitionRow label={t.closingEmployees}>
        {number(employees)}
        {employees > 0 && <span className="block text-sm text-quiet">{t.employeesNote}</span>}
      </DefinitionRow>
    </Definitions>
  );
}
