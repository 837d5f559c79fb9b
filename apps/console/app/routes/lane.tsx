import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatDateShort, formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { BackLink, EmptyState, PageTitle, Table, TextLink } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { NextPage } from '../components/next-page.tsx';
import { correctionTypeOf } from '../page/correction-type.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].title);

/** One lane in queue order (Q1). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const correctionType = correctionTypeOf(args.params.correctionType);
  const birthYear = Number(args.params.birthYear);
  const after = Number(new URL(args.request.url).searchParams.get('after')) || null;
  if (correctionType === null || !Number.isInteger(birthYear)) throw new Response(null, { status: 404 });
  const page = await read(args, staffApi(args).city.lane({ correctionType, birthYear, after }));
  return { correctionType, birthYear, after, page };
}

export default function Lane() {
  const { correctionType, birthYear, after, page } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const here = `/queue/${correctionType}/${birthYear}`;
  return (
    <>
      <BackLink href="/queue">{t.back}</BackLink>
      <PageTitle lead={`${t.birthYear}: ${birthYear}`}>{correctionTypeName(locale, correctionType)}</PageTitle>
      {page.rows.length === 0 ? (
        <EmptyState illustration="queue" title={t.laneEmpty} />
      ) : (
        <Table
          caption={t.laneCaption}
          captionHidden
          rows={page.rows}
          rowKey={({ number }) => number}
          columns={[
            { key: 'position', header: t.position, numeric: true, cell: ({ position }) => formatNumber(locale, position) },
            { key: 'number', header: t.number, rowHeader: true, cell: ({ number }) => <TextLink href={`/applications/${number}`}>{`№ ${number}`}</TextLink> },
            { key: 'child', header: t.child, cell: ({ childName }) => childName },
            { key: 'sent', header: t.sent, cell: ({ submittedAt }) => <Instant at={submittedAt} /> },
            { key: 'until', header: t.conclusionUntil, cell: ({ conclusionValidUntil }) => formatDateShort(conclusionValidUntil) },
          ]}
        />
      )}
      <NextPage first={after === null ? null : here} next={page.next === null ? null : `${here}?after=${page.next}`} />
    </>
  );
}
