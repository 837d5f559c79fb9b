import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CORRECTION_TYPES } from '@balabaqsha/domain';
import { correctionTypeName, formatDateShort, formatDateTime } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { BackLink, EmptyState, PageTitle, Table, TextLink } from '@balabaqsha/ui';
import { NextPage } from '../components/next-page.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].title);

/** One lane in its order (Q1). The reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const correctionType = CORRECTION_TYPES.find((type) => type === args.params.correctionType);
  const birthYear = Number(args.params.birthYear);
  if (correctionType === undefined || !Number.isInteger(birthYear)) throw new Response(null, { status: 404 });
  const after = Number(new URL(args.request.url).searchParams.get('after') ?? '');
  const page = await read(args, staffApi(args).city.lane({ correctionType, birthYear, after: Number.isInteger(after) && after > 0 ? after : null }));
  return { ...page, correctionType, birthYear, isFirst: !(after > 0) };
}

export default function Lane() {
  const { rows, next, correctionType, birthYear, isFirst } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const address = `/queue/${correctionType}/${birthYear}`;
  return (
    <>
      <BackLink href="/queue">{t.back}</BackLink>
      <PageTitle lead={`${t.birthYear}: ${birthYear}`}>{correctionTypeName(locale, correctionType)}</PageTitle>
      {rows.length === 0 ? (
        <div className="card">
          <EmptyState illustration="queue" title={t.laneEmpty} />
        </div>
      ) : (
        <Table
          caption={t.laneCaption}
          captionHidden
          rows={rows}
          rowKey={({ number }) => number}
          columns={[
            { key: 'position', header: t.position, numeric: true, cell: ({ position }) => position, className: 'w-20' },
            { key: 'number', header: t.number, rowHeader: true, cell: ({ number }) => <TextLink href={`/applications/${number}`}>№ {number}</TextLink> },
            { key: 'child', header: t.child, cell: ({ childName }) => childName },
            { key: 'sent', header: t.sent, cell: ({ submittedAt }) => formatDateTime(locale, submittedAt) },
            { key: 'until', header: t.conclusionUntil, cell: ({ conclusionValidUntil }) => formatDateShort(conclusionValidUntil) },
          ]}
        />
      )}
      <NextPage next={next === null ? null : `${address}?after=${next}`} first={isFirst ? null : address} />
    </>
  );
}
