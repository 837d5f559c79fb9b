import { correctionTypeName, formatDateShort, formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { queueBoardTexts } from '@balabaqsha/i18n/console/queue-board';
import { Table, TextLink, type Column } from '@balabaqsha/ui';
import { SortLink } from '../table/sort-link.tsx';
import { useLocale } from '../page/page-data.ts';
import { laneOrderAddress, orderedLanes, type LaneOrder, type LaneRow, type LaneSort } from './lane-order.ts';

/** The lanes of the city (Q1) in the order of the address. */
export function LaneTable({ lanes, order }: { lanes: readonly LaneRow[]; order: LaneOrder }) {
  const locale = useLocale();
  const t = queueTexts[locale];
  const words = queueBoardTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const direction = order.descending ? 'descending' : 'ascending';
  const column = (key: LaneSort, name: string, rest: Omit<Column<LaneRow>, 'key' | 'header' | 'sort'>): Column<LaneRow> => ({
    key,
    header: (
      <SortLink to={laneOrderAddress(key, order)} sorted={order.sort === key ? direction : null}>
        {name}
      </SortLink>
    ),
    sort: order.sort === key ? direction : 'none',
    ...rest,
  });
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={orderedLanes(locale, lanes, order)}
      rowKey={({ correctionType, birthYear }) => `${correctionType} ${birthYear}`}
      columns={[
        column('type', t.correctionType, {
          rowHeader: true,
          cell: ({ correctionType, birthYear }) => <TextLink href={`/queue/${correctionType}/${birthYear}`}>{correctionTypeName(locale, correctionType)}</TextLink>,
        }),
        column('year', t.birthYear, { numeric: true, cell: ({ birthYear }) => birthYear }),
        column('waiting', t.waiting, { numeric: true, cell: ({ waiting }) => number(waiting) }),
        column('out', t.vouchersOut, { numeric: true, cell: ({ vouchersOut }) => number(vouchersOut) }),
        column('guaranteed', words.guaranteed, { numeric: true, cell: ({ guaranteed }) => number(guaranteed) }),
        column('free', t.freeSeats, { numeric: true, cell: ({ freeSeats }) => number(freeSeats) }),
        column('wait', words.medianWait, { numeric: true, cell: ({ medianDays }) => (medianDays === null ? '' : <span className="whitespace-nowrap">{words.days(Math.round(medianDays))}</span>) }),
        column('first', t.first, { cell: ({ firstSubmittedAt }) => (firstSubmittedAt === null ? '' : formatDateShort(firstSubmittedAt)) }),
      ]}
    />
  );
}
