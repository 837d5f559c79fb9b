import type { RouterOutputs } from '@balabaqsha/api';
import { auditFindings, type AuditFinding } from '@balabaqsha/domain';
import { formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Check = RouterOutputs['staff']['audit']['checks']['last'][number];

/** What the last check has found, in words, and the hash to be noted down elsewhere (S5). */
export function CheckOutcome({ check }: { check: Check }) {
  const locale = useLocale();
  const t = auditCheckTexts[locale];
  const number = (value: number | null): string => formatNumber(locale, value ?? 0);
  const words: Record<AuditFinding, string> = {
    ALTERED: t.broken(number(check.broken)),
    TAIL_CUT: t.missing(number(check.missing)),
    REPLACED: t.replaced(number(check.replaced)),
    OUTSIDE: t.unsealed(number(check.unsealed)),
  };
  const found = auditFindings(check);
  const at = t.at(formatDateTime(locale, check.endedAt));
  return (
    <div className="mt-4 space-y-3">
      {found.length === 0 && (
        <Notice kind="success">
          {t.holds(number(check.links))} {at}
        </Notice>
      )}
      {found.map((finding) => (
        <Notice key={finding} kind="danger">
          {words[finding]} {at}
        </Notice>
      ))}
      {check.hash !== '' && (
        <p className="max-w-prose">
          <span className="block font-medium">{t.hash}</span>
          <code className="block font-mono text-sm break-all">{check.hash}</code>
          <span className="mt-1 block text-sm text-quiet">{t.note}</span>
        </p>
      )}
    </div>
  );
}
