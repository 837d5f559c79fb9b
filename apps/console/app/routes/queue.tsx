import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { correctionTypeName, formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { EmptyState, Notice, PageTitle, StatTile, StatTiles, Table, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { useLaneBoard } from '../live/lists.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].title);

/** The city's lanes, and what stands behind them (Q1, V1). */
export async function loader(args: LoaderFunctionArgs) {
  return { board: await read(args, staffApi(args).city.lanes()) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const advanced = await attempt(args, form, () => staffApi(args).city.advance());
  return advanced.ok ? redirect(`/queue?offered=${advanced.value.offered}`) : advanced.answer;
}

export default function Queue() {
  const { lanes, totals } = useLaneBoard(useLoaderData<typeof loader>().board);
  const locale = useLocale();
  const t = queueTexts[locale];
  const form = useForm({});
  const offered = useSearchParams()[0].get('offered');
  const n = (value: number): string => formatNumber(locale, value);
  return (
    <>
      <PageTitle aside={<TextLink href="/queue/runs">{t.runs}</TextLink>}>{t.title}</PageTitle>
      <Problems form={form} />
      {offered !== null && /^\d{1,6}$/.test(offered) && (
        <div className="mb-5">
          <Notice kind="success" announce>
            {t.advanced(Number(offered))}
          </Notice>
        </div>
      )}
      <StatTiles>
        <StatTile value={n(totals.waiting)} label={t.waiting} />
        <StatTile value={n(totals.vouchersOut)} label={t.vouchersOut} />
        <StatTile value={n(totals.freeSeats)} label={t.freeSeats} />
        <StatTile value={n(totals.stopList)} label={t.stopList} />
      </StatTiles>
      <div className="my-6">
        {lanes.length === 0 ? (
          <div className="card">
            <EmptyState illustration="queue" title={t.empty} />
          </div>
        ) : (
          <Table
            caption={t.caption}
            captionHidden
            rows={lanes}
            rowKey={({ correctionType, birthYear }) => `${correctionType} ${birthYear}`}
            columns={[
              {
                key: 'type',
                header: t.correctionType,
                rowHeader: true,
                cell: ({ correctionType, birthYear }) => (
                  <TextLink href={`/queue/${correctionType}/${birthYear}`}>
                    {correctionTypeName(locale, correctionType)}
                    <span className="sr-only">, {birthYear}</span>
                  </TextLink>
                ),
              },
              { key: 'year', header: t.birthYear, cell: ({ birthYear }) => birthYear },
              { key: 'waiting', header: t.waiting, numeric: true, cell: ({ waiting }) => n(waiting) },
              { key: 'vouchers', header: t.vouchersOut, numeric: true, cell: ({ vouchersOut }) => n(vouchersOut) },
              { key: 'seats', header: t.freeSeats, numeric: true, cell: ({ freeSeats }) => n(freeSeats) },
              { key: 'first', header: t.first, cell: ({ firstSubmittedAt }) => firstSubmittedAt && formatDateTime(locale, firstSubmittedAt) },
            ]}
          />
        )}
      </div>
      <Form method="post">
        <Submit variant="secondary" aria-describedby="advance-note">
          {t.advance}
        </Submit>
        <p id="advance-note" className="mt-2 text-sm text-quiet">
          {t.advanceNote}
        </p>
      </Form>
    </>
  );
}
