import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName, formatDateShort, formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { ButtonLink, EmptyState, Notice, PageTitle, StatTile, StatTiles, Table, TextLink } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLaneBoard } from '../live/lists.ts';
import { UpdatedAt } from '../live/updated-at.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].title);

/** The board of the city's lanes (Q1, V1). */
export async function loader(args: LoaderFunctionArgs) {
  return { board: await read(args, staffApi(args).city.lanes({})) };
}

/** Advances the queue at once; it does so by itself whenever a seat becomes free (V1). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const done = await attempt(args, form, () => args.context.api.staff.city.advance({}));
  return done.ok ? redirect(`/queue?offered=${done.value.offered}`) : done.answer;
}

export default function Queue() {
  const { board } = useLoaderData<typeof loader>();
  const { lanes, totals } = useLaneBoard(board);
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = queueTexts[locale];
  const form = useForm({});
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
      <Problems form={form} />
      {form.failure === null && offered !== null && /^\d{1,9}$/.test(offered) && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {t.advanced(Number(offered))}
          </Notice>
        </div>
      )}
      <StatTiles>
        <StatTile value={number(totals.waiting)} label={t.waiting} />
        <StatTile value={number(totals.vouchersOut)} label={t.vouchersOut} />
        <StatTile value={number(totals.freeSeats)} label={t.freeSeats} />
        <StatTile value={number(totals.stopList)} label={t.stopList} />
      </StatTiles>
      <div className="mt-2">
        <UpdatedAt />
      </div>
      <Form method="post" className="mt-5">
        <Submit variant="secondary" icon="voucher">
          {t.advance}
        </Submit>
        <p className="mt-2 max-w-(--container-text) text-sm text-quiet">
          {t.advanceNote} <TextLink href="/queue/runs#dry-run">{runsTexts[locale].dryRun}</TextLink>
        </p>
      </Form>
      <div className="mt-5">
        {lanes.length === 0 ? (
          <EmptyState illustration="queue" title={t.empty} />
        ) : (
          <Table
            caption={t.caption}
            captionHidden
            rows={byName(locale, lanes)}
            rowKey={({ correctionType, birthYear }) => `${correctionType} ${birthYear}`}
            columns={[
              {
                key: 'lane',
                header: t.correctionType,
                rowHeader: true,
                cell: ({ correctionType, birthYear }) => <TextLink href={`/queue/${correctionType}/${birthYear}`}>{correctionTypeName(locale, correctionType)}</TextLink>,
              },
              { key: 'year', header: t.birthYear, numeric: true, cell: ({ birthYear }) => birthYear },
              { key: 'waiting', header: t.waiting, numeric: true, cell: ({ waiting }) => number(waiting) },
              { key: 'out', header: t.vouchersOut, numeric: true, cell: ({ vouchersOut }) => number(vouchersOut) },
              { key: 'free', header: t.freeSeats, numeric: true, cell: ({ freeSeats }) => number(freeSeats) },
              { key: 'first', header: t.first, cell: ({ firstSubmittedAt }) => (firstSubmittedAt === null ? '' : formatDateShort(firstSubmittedAt)) },
            ]}
          />
        )}
      </div>
    </>
  );
}

type Lane = RouterOutputs['staff']['city']['lanes']['lanes'][number];

// Russian rules put the Kazakh letters where the Kazakh alphabet has them, and every browser knows them.
const { compare } = new Intl.Collator('ru');

/** Lanes by the name that is read, those of one type by year. */
function byName(locale: Locale, lanes: readonly Lane[]): Lane[] {
  return lanes.toSorted((a, b) => compare(correctionTypeName(locale, a.correctionType), correctionTypeName(locale, b.correctionType)) || a.birthYear - b.birthYear);
}
