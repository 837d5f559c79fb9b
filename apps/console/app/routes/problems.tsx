import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { EmptyState, Icon, PageTitle, Table } from '@balabaqsha/ui';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => operationTexts[locale].problems.title);

/** States that must not exist; the list should be empty. */
export async function loader(args: LoaderFunctionArgs) {
  return { problems: await read(args, staffApi(args).operations.problems()) };
}

export default function ProblemList() {
  const { problems } = useLoaderData<typeof loader>();
  const t = operationTexts[useLocale()].problems;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      {problems.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={problems}
          rowKey={({ code, subject }) => `${code} ${subject}`}
          columns={[
            {
              key: 'code',
              header: t.code,
              rowHeader: true,
              cell: ({ code }) => (
                <span className="flex gap-2 text-refusal">
                  <Icon name="warning" size="size-5" className="mt-0.5" />
                  {knownText(t.codes, code)}
                </span>
              ),
            },
            { key: 'subject', header: t.subject, cell: ({ subject }) => subject },
            { key: 'text', header: t.text, cell: ({ text }) => text },
          ]}
        />
      )}
    </>
  );
}
