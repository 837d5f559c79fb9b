import { Form, useNavigation } from '@remix-run/react';
import { formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { Button, Card, Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** What a check of the log has shown. */
export interface AuditCheck {
  links: number;
  broken: number | null;
  unsealed: number;
  hash: string;
  at: Date;
}

/** Works the chain of the log out anew when asked, and says what came of it (S5). @param checked `null` before that */
export function Integrity({ checked }: { checked: AuditCheck | null }) {
  const t = auditCheckTexts[useLocale()];
  const busy = useNavigation().formMethod !== undefined;
  return (
    <Card title={t.title}>
      <p className="max-w-prose text-quiet">{t.lead}</p>
      {checked !== null && <Outcome checked={checked} />}
      <Form method="post" className="mt-4">
        <Button variant="secondary" size="small" disabled={busy} aria-busy={busy || undefined}>
          {busy ? t.checking : t.check}
        </Button>
      </Form>
    </Card>
  );
}

function Outcome({ checked: { links, broken, unsealed, hash, at } }: { checked: AuditCheck }) {
  const locale = useLocale();
  const t = auditCheckTexts[locale];
  return (
    <div className="mt-4 space-y-3">
      {broken === null ? (
        <Notice kind="success" announce>
          {t.holds(formatNumber(locale, links))} {t.at(formatDateTime(locale, at))}
        </Notice>
      ) : (
        <Notice kind="danger" announce>
          {t.broken(formatNumber(locale, broken))} {t.at(formatDateTime(locale, at))}
        </Notice>
      )}
      {unsealed > 0 && <Notice kind="danger">{t.unsealed(formatNumber(locale, unsealed))}</Notice>}
      {hash !== '' && (
        <p className="max-w-prose">
          <span className="block font-medium">{t.hash}</span>
          <code className="block font-mono text-sm break-all">{hash}</code>
          <span className="mt-1 block text-sm text-quiet">{t.note}</span>
        </p>
      )}
    </div>
  );
}
