import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { CORRECTION_TYPES } from '@balabaqsha/domain';
import { correctionTypeName, formatDateShort, formatMonths, formatNumber, formatTime } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { queueTexts } from '@balabaqsha/i18n/portal/queue';
import { BackLink, EmptyState, PageTitle, Pagination, SectionTitle, Table } from '@balabaqsha/ui';
import { refused } from '../form/failure.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { FindPlace } from '../queue/find-place.tsx';
import { LaneList } from '../queue/lane-list.tsx';
import { searchedNumber } from '../queue/searched-number.ts';

export const meta = titled((locale) => queueTexts[locale].title);

/** The public queue (P5): lanes, and the numbers of one. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const correctionType = CORRECTION_TYPES.find((each) => each === query.get('type')) ?? null;
  const year = Number(query.get('year'));
  const page = Number(query.get('page') ?? 1);
  return { queue: await context.api.public.queue({ correctionType, birthYear: Number.isInteger(year) && year > 1990 ? year : null, page: Number.isInteger(page) && page > 0 ? page : 1 }) };
}

/** Looks a number up. It comes as a form, never in the address: whoever types an IIN by mistake must not leave it in a log. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const typed = String(form.get('number') ?? '');
  const number = searchedNumber(typed);
  if (number === null) return refused(args, form, { code: 'INVALID_VALUE', params: { digits: '100513' }, fields: { number: typed.trim() === '' ? 'REQUIRED' : 'INVALID_VALUE' } });
  return { searched: { number, place: await args.context.api.public.findPosition({ number }) } };
}

export default function Queue() {
  const { queue } = useLoaderData<typeof loader>();
  const t = queueTexts[useLocale()];
  if (queue.lane !== null) return <Lane />;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="mb-10">
        <FindPlace />
      </div>
      <section aria-labelledby="lanes">
        <SectionTitle id="lanes">{t.lanes}</SectionTitle>
        {queue.lanes.length === 0 ? <EmptyState illustration="queue" title={t.empty} /> : <LaneList lanes={queue.lanes} />}
        <p className="mt-4 text-sm text-quiet">{t.order}</p>
      </section>
    </>
  );
}

function Lane() {
  const { queue } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const words = layoutTexts[locale];
  const [query] = useSearchParams();
  const { lane } = queue;
  if (lane === null) return null;
  const name = t.lane(correctionTypeName(locale, lane.correctionType), lane.birthYear);
  return (
    <>
      <BackLink href="/queue">{t.allLanes}</BackLink>
      <PageTitle above={t.title} lead={`${t.waiting}: ${formatNumber(locale, lane.waiting)}. ${t.order}`}>
        {name}
      </PageTitle>
      {lane.lastWait !== null && <p className="mb-6 max-w-(--container-text)">{t.lastWait(formatMonths(locale, lane.lastWait.from, lane.lastWait.to))}</p>}
      {lane.rows.length === 0 ? (
        <EmptyState illustration="queue" title={t.empty} />
      ) : (
        <Table
          caption={name}
          captionHidden
          rows={lane.rows}
          rowKey={({ number }) => number}
          isCurrent={({ position }) => String(position) === query.get('place')}
          columns={[
            { key: 'position', header: t.position, numeric: true, rowHeader: true, className: 'w-20', cell: ({ position }) => formatNumber(locale, position) },
            { key: 'number', header: t.application, cell: ({ number }) => `№\u00a0${number}` },
            { key: 'sent', header: t.sentAt, cell: ({ submittedAt }) => `${formatDateShort(submittedAt)}, ${formatTime(submittedAt)}` },
          ]}
        />
      )}
      <Pagination label={words.pages} page={lane.page} pages={lane.pages} href={(page) => `/queue?type=${lane.correctionType}&year=${lane.birthYear}&page=${page}`} texts={{ previous: words.previous, next: words.next, page: words.page }} />
    </>
  );
}
