import { formatNumber } from '@balabaqsha/i18n';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { Button } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { AuditSearch } from './audit-search.ts';

/** The longest period of an export, in days, as the service has it. */
export const EXPORT_DAYS = 92;

/** Downloads what was searched for. A plain form: the answer is a file, and the page stays. */
export function AuditExport({ search }: { search: AuditSearch }) {
  const locale = useLocale();
  const t = auditCheckTexts[locale];
  const asked = Object.entries(search).filter(([name, value]) => name !== 'before' && value !== null);
  return (
    <form method="post" action="/audit.csv" className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      {asked.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <Button variant="secondary" size="small">
        {t.export}
      </Button>
      <span className="text-sm text-quiet">{t.exportLead(formatNumber(locale, EXPORT_DAYS))}</span>
    </form>
  );
}
