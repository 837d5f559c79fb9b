import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatDateTime } from '@balabaqsha/i18n';
import { wordOf } from '@balabaqsha/i18n/console/operations';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { BackLink, Disclosure, EmptyState, PageTitle, Table, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].runs);

/** Runs of queue advancement: what each saw, did, and whom it passed over and why (V1, V2). */
export async function loader(args: LoaderFunctionArgs) {
  return { runs: await read(args, staffApi(args).city.runs()) };
}

export default function Runs() {
  const { runs } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  return (
    <>
      <BackLink href="/queue">{t.back}</BackLink>
      <PageTitle>{t.runs}</PageTitle>
      {runs.length === 0 ? (
        <div className="card">
          <EmptyState illustration="queue" title={t.noRuns} />
        </div>
      ) : (
        <Table
          caption={t.runsCaption}
          captionHidden
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            { key: 'at', header: t.when, rowHeader: true, cell: ({ at }) => formatDateTime(locale, at) },
            { key: 'cause', header: t.cause, cell: ({ cause }) => wordOf(t.causes, cause) },
            { key: 'seats', header: t.freeSeats, numeric: true, cell: ({ seatsFree }) => seatsFree },
            { key: 'out', header: t.vouchersOut, numeric: true, cell: ({ vouchersOut }) => vouchersOut },
            { key: 'offered', header: t.offered, numeric: true, cell: ({ offered }) => offered },
            {
              key: 'passed',
              header: t.passedOver,
              cell: ({ passedOver }) =>
                passedOver.length > 0 && (
                  <Disclosure summary={String(passedOver.length)}>
                    <ul className="text-sm">
                      {passedOver.map(({ number, reason }) => (
                        <li key={number}>
                          <TextLink href={`/applications/${number}`}>№ {number}</TextLink>: {wordOf(t.reasons, reason)}
                        </li>
                      ))}
                    </ul>
                  </Disclosure>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
