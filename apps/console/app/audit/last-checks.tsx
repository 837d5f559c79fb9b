import type { RouterOutputs } from '@balabaqsha/api';
import { auditFindings } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { Disclosure, Table, Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { useLocale } from '../page/page-data.ts';

/** The last checks of the log, newest first: when, by whom, how much held, the newest hash and what was found (S5). */
export function LastChecks({ checks }: { checks: RouterOutputs['staff']['audit']['checks']['last'] }) {
  const locale = useLocale();
  const t = auditCheckTexts[locale];
  return (
    <div className="mt-5">
      <Disclosure summary={t.last}>
        <Table
          caption={t.last}
          captionHidden
          rows={checks}
          rowKey={({ id }) => id}
          columns={[
            { key: 'ended', header: t.ended, rowHeader: true, cell: ({ endedAt }) => <Instant at={endedAt} /> },
            { key: 'by', header: t.by, cell: ({ by }) => by ?? t.daily },
            { key: 'entries', header: t.entries, numeric: true, cell: ({ links }) => formatNumber(locale, links) },
            { key: 'hash', header: t.hash, cell: ({ hash }) => <code className="font-mono text-sm break-all">{hash}</code> },
            {
              key: 'outcome',
              header: t.outcome,
              cell: (check) => (auditFindings(check).length === 0 ? <Tag tone="done">{t.whole}</Tag> : <Tag tone="refusal">{t.damaged}</Tag>),
            },
          ]}
        />
      </Disclosure>
    </div>
  );
}
