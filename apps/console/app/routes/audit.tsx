import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName } from '@balabaqsha/i18n';
import { AUDIT_ACTIONS, auditActionText } from '@balabaqsha/i18n/console/audit-actions';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Button, EmptyState, PageTitle, SelectField, Table } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { NextPage } from '../components/next-page.tsx';
import { correctionTypeOf } from '../page/correction-type.ts';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => operationTexts[locale].audit.title);

/** The audit log, newest first (S5). Reading it is in the log too. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const action = AUDIT_ACTIONS.find((each) => each === query.get('action')) ?? null;
  const before = Number(query.get('before')) || null;
  return { action, before, page: await read(args, staffApi(args).audit.page({ action, before })) };
}

export default function Audit() {
  const { action, before, page } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = operationTexts[locale].audit;
  const words = layoutTexts[locale];
  const addressOf = (from: number | null): string => {
    const query = new URLSearchParams({ ...(action !== null && { action }), ...(from !== null && { before: String(from) }) }).toString();
    return query === '' ? '/audit' : `/audit?${query}`;
  };
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-96">
          <SelectField key={action} name="action" label={t.action} placeholder={words.all} defaultValue={action ?? ''} options={AUDIT_ACTIONS.map((value) => ({ value, label: auditActionText(locale, value) }))} />
        </div>
        <Button variant="secondary">{words.apply}</Button>
      </Form>
      {page.rows.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={page.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'when', header: t.when, rowHeader: true, cell: ({ at }) => <Instant at={at} /> },
            { key: 'who', header: t.who, cell: ({ actorName, actorKind }) => (actorName === null ? knownText(t.actors, actorKind) : `${actorName}, ${knownText(t.actors, actorKind)}`) },
            { key: 'action', header: t.action, cell: (row) => auditActionText(locale, row.action) },
            {
              key: 'subject',
              header: t.subject,
              cell: ({ subjectKind, subjectId, subjectName }) => {
                const name = (typeof subjectName === 'object' ? subjectName?.[locale] : subjectName) ?? laneName(locale, subjectKind, subjectId);
                return (
                  <>
                    {knownText(t.subjects, subjectKind)}
                    {name !== null && <span className="block">{name}</span>}
                    {name === null && subjectId !== null && <code className="block font-sans text-sm break-all text-quiet">{subjectId}</code>}
                  </>
                );
              },
            },
          ]}
        />
      )}
      <NextPage first={before === null ? null : addressOf(null)} next={page.next === null ? null : addressOf(page.next)} />
    </>
  );
}

/** A lane is kept by its correction type and birth year: `AUTISM 2022`. */
function laneName(locale: Locale, kind: string, id: string | null): string | null {
  const [type, year] = id?.split(' ') ?? [];
  const correctionType = correctionTypeOf(type);
  return kind !== 'lane' || correctionType === null || year === undefined ? null : `${correctionTypeName(locale, correctionType)}, ${year}`;
}
