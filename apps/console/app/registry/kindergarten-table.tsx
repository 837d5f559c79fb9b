import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, formatNumber, formatPhone } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { Table, Tag, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Row = RouterOutputs['staff']['city']['kindergartens']['rows'][number];

/** Kindergartens with their seats; those that need somebody are marked. */
export function KindergartenTable({ rows }: { rows: readonly Row[] }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t.name,
          rowHeader: true,
          cell: ({ id, name, hasDirector, closedFrom }) => (
            <>
              <TextLink href={`/kindergartens/${id}`}>{name[locale]}</TextLink>
              {closedFrom !== null && <Mark tone="neutral">{t.closedFrom(formatDateShort(closedFrom))}</Mark>}
              {closedFrom === null && !hasDirector && <Mark tone="deadline">{t.noDirector}</Mark>}
            </>
          ),
        },
        {
          key: 'address',
          header: t.address,
          cell: ({ district, address, phone }) => (
            <>
              {t.inDistrict(district[locale])}
              <span className="block">{address[locale]}</span>
              <span className="block whitespace-nowrap text-quiet">{formatPhone(phone)}</span>
            </>
          ),
        },
        { key: 'groups', header: t.groups, numeric: true, cell: ({ groups }) => number(groups) },
        { key: 'capacity', header: t.capacity, numeric: true, cell: ({ capacity }) => number(capacity) },
        { key: 'taken', header: t.taken, numeric: true, cell: ({ taken }) => number(taken) },
        { key: 'free', header: t.free, numeric: true, cell: ({ free }) => <strong>{number(free)}</strong> },
      ]}
    />
  );
}

function Mark({ tone, children }: { tone: 'neutral' | 'deadline'; children: string }) {
  return (
    <span className="mt-1 block">
      <Tag tone={tone}>{children}</Tag>
    </span>
  );
}
