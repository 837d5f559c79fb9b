import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { BackLink, Disclosure, EmptyState, PageTitle, Table } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { NextPage } from '../components/next-page.tsx';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { ApplicationNumbers, PassedOver } from '../queue/application-numbers.tsx';
import { DryRun } from '../queue/dry-run.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => runsTexts[locale].title);

/** As many as a page of them has. */
const PAGE = 50;

/** What a run would do now, beside the latest ones alone, and who got a voucher, who was passed over and why (V1, V2). */
export async function loader(args: LoaderFunctionArgs) {
  const { city } = staffApi(args);
  const before = Number(new URL(args.request.url).searchParams.get('before')) || null;
  const [plan, runs] = await Promise.all([before === null ? read(args, city.dryRun({})) : null, read(args, city.runs({ before }))]);
  return { plan, runs, before };
}

export default function Runs() {
  const { plan, runs, before } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = runsTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const last = runs.at(-1);
  return (
    <>
      <BackLink href="/queue">{queueTexts[locale].back}</BackLink>
      <PageTitle>{t.title}</PageTitle>
      <div className="space-y-5">
        {plan !== null && <DryRun plan={plan} />}
        {runs.length === 0 ? (
          <EmptyState illustration="queue" title={t.empty} />
        ) : (
          <Table
            caption={t.caption}
            rows={runs}
            rowKey={({ id }) => id}
            columns={[
              { key: 'when', header: t.when, rowHeader: true, cell: ({ at }) => <Instant at={at} /> },
              { key: 'cause', header: t.cause, cell: ({ cause }) => knownText(t.causes, cause) },
              { key: 'free', header: t.freeSeats, numeric: true, cell: ({ seatsFree }) => number(seatsFree) },
              { key: 'out', header: t.vouchersOut, numeric: true, cell: ({ vouchersOut }) => number(vouchersOut) },
              { key: 'offered', header: t.offered, numeric: true, cell: ({ offered, offeredTo }) => <Opened count={offered}>{offeredTo.length > 0 && <ApplicationNumbers numbers={offeredTo} />}</Opened> },
              { key: 'passed', header: t.passedOver, numeric: true, cell: ({ passedOver, passedOverAtLeast: atLeast }) => <Opened count={passedOver.length} atLeast={atLeast}>{passedOver.length > 0 && <PassedOver rows={passedOver} atLeast={atLeast} />}</Opened> },
            ]}
          />
        )}
        <NextPage first={before === null ? null : '/queue/runs'} next={last === undefined || runs.length < PAGE ? null : `/queue/runs?before=${last.id}`} />
      </div>
    </>
  );
}

/** How many, and behind it which, where that is kept. */
function Opened({ count, atLeast = false, children }: { count: number; atLeast?: boolean; children: ReactNode }) {
  const locale = useLocale();
  const text = `${formatNumber(locale, count)}${atLeast ? '+' : ''}`;
  if (children === false) return text;
  return (
    <Disclosure summary={text}>
      <div className="text-left">{children}</div>
    </Disclosure>
  );
}
