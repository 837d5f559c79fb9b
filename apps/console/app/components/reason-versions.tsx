import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, formatDateTime } from '@balabaqsha/i18n';
import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Version = RouterOutputs['staff']['rules']['reasons'][number]['versions'][number];

/** Every version of a reason, the newest first: its words in three languages, when it held, who wrote it. */
export function ReasonVersions({ versions }: { versions: readonly Version[] }) {
  const locale = useLocale();
  const t = reasonsTexts[locale];
  return (
    <Table
      caption={t.versions}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'text',
          header: t.text,
          rowHeader: true,
          cell: ({ text }) => (
            <>
              <span lang="ru" className="block">{text.ru}</span>
              <span lang="kk" className="block">{text.kk}</span>
              <span lang="en" className="block">{text.en}</span>
            </>
          ),
        },
        {
          key: 'period',
          header: t.periodTitle,
          cell: ({ validFrom, validTo }) => (
            <>
              {t.since(formatDateShort(validFrom))}
              {validTo !== null && <span className="block">{t.until(formatDateShort(validTo))}</span>}
            </>
          ),
        },
        { key: 'used', header: t.used, cell: ({ used }) => (used ? t.usedYes : t.usedNo) },
        {
          key: 'author',
          header: t.author,
          cell: ({ author, writtenAt }) => (author === null || writtenAt === null ? t.fromStart : `${author}, ${formatDateTime(locale, writtenAt)}`),
        },
      ]}
    />
  );
}
