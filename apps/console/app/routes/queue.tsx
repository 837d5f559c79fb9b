import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { queueBoardTexts } from '@balabaqsha/i18n/console/queue-board';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { ButtonLink, EmptyState, Notice, PageTitle, StatTile, StatTiles } from '@balabaqsha/ui';
import { useLaneBoard } from '../live/lists.ts';
import { UpdatedAt } from '../live/updated-at.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { laneOrderOf, type LaneRow } from '../queue/lane-order.ts';
import { LaneTable } from '../queue/lane-table.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].title);

/** The board of the city's lanes (Q1, V1). */
export async function loader(args: LoaderFunctionArgs) {
  const { city } = staffApi(args);
  const [board, waits] = await Promise.all([read(args, city.lanes({})), read(args, city.laneWaits({}))]);
  return { board, waits };
}

export default function Queue() {
  const { board, waits } = useLoaderData<typeof loader>();
  const { lanes, totals } = useLaneBoard(board);
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = queueTexts[locale];
  const words = queueBoardTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const offered = query.get('offered');
  return (
    <>
      <PageTitle
        aside={
          <ButtonLink href="/queue/runs" variant="secondary" icon="history">
            {runsTexts[locale].title}
          </ButtonLink>
        }
      >
        {t.title}
      </PageTitle>
      {offered !== null && /^\d{1,9}$/.test(offered) && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {t.advanced(Number(offered))}
          </Notice>
        </div>
      )}
      <StatTiles across={5}>
        <StatTile value={number(totals.waiting)} label={t.waiting} />
        <StatTile value={number(totals.vouchersOut)} label={t.vouchersOut} />
        <StatTile value={number(totals.guaranteed)} label={words.guaranteed} />
        <StatTile value={number(totals.freeSeats)} label={t.freeSeats} />
        <StatTile value={number(totals.stopList)} label={t.stopList} />
      </StatTiles>
      <div className="mt-2">
        <UpdatedAt />
      </div>
      <div className="mt-5">
        <ButtonLink href="/queue/advance" variant="secondary" icon="voucher">
          {t.advance}
        </ButtonLink>
        <p className="mt-2 max-w-(--container-text) text-sm text-quiet">{t.advanceNote}</p>
      </div>
      <div className="mt-5">
        {lanes.length === 0 ? (
          <EmptyState illustration="queue" title={t.empty} />
        ) : (
          <LaneTable lanes={withWaits(lanes, waits)} order={laneOrderOf(query)} />
        )}
      </div>
      {lanes.length > 0 && <p className="mt-3 max-w-(--container-text) text-sm text-quiet">{words.guaranteedNote}</p>}
    </>
  );
}

type Waits = RouterOutputs['staff']['city']['laneWaits'];

/** Lanes as they are now, with the waits that the page came with. */
function withWaits(lanes: RouterOutputs['staff']['city']['lanes']['lanes'], waits: Waits): LaneRow[] {
  const key = ({ correctionType, birthYear }: Pick<LaneRow, 'correctionType' | 'birthYear'>): string => `${correctionType} ${birthYear}`;
  const daysOf = new Map(waits.map((each) => [key(each), each.medianDays]));
  return lanes.map((lane) => ({ ...lane, medianDays: daysOf.get(key(lane)) ?? null }));
}
