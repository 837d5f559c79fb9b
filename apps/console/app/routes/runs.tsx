import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { BackLink, Disclosure, EmptyState, PageTitle, Table, TextLink } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].runs);

/** The latest runs of queue advancement, with those who were passed over and why (V1, V2). */
export async function loader(args: LoaderFunctionArgs) {
  return { runs: await read(args, staffApi(args).city.runs({})) };
}

export default function Runs() {
  const { runs } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  return (
    <>
      <BackLink href="/queue">{t.back}</BackLink>
      <PageTitle>{t.runs}</PageTitle>
      {runs.length === 0 ? (
        <EmptyState illustration="queue" title={t.noRuns} />
      ) : (
        <Table
          caption={t.runsCaption}
          captionHidden
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            { key: 'when', header: t.when, rowHeader: true, cell: ({ at }) => <Instant at={at} /> },
            { key: 'cause', header: t.cause, cell: ({ cause }) => knownText(t.causes, cause) },
            { key: 'free', header: t.freeSeats, numeric: true, cell: ({ seatsFree }) => number(seatsFree) },
            { key: 'out', header: t.vouchersOut, numeric: true, cell: ({ vouchersOut }) => number(vouchersOut) },
            { key: 'offered', header: t.offered, numeric: true, cell: ({ offered }) => number(offered) },
            { key: 'passed', header: t.passedOver, cell: ({ passedOver }) => <PassedOver rows={passedOver} /> },
          ]}
        />
      )}
    </>
  );
}

/** Nobody is passed over without a reason that can be read (V2). */
function PassedOver({ rows }: { rows: readonly { number: number; reason: string }[] }) {
  const locale = useLocale();
  const t = queueTexts[locale];
  if (rows.length === 0) return '0';
  return (
    <Disclosure summary={formatNumber(locale, rows.length)}>
      <ul className="space-y-1">
        {rows.map(({ number, reason }) => (
          <li key={number}>
            <TextLink href={`/applications/${number}`}>{`№ ${number}`}</TextLink>: {knownText(t.reasons, reason)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
