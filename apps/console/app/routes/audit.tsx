import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { fieldErrorText } from '@balabaqsha/i18n';
import { AUDIT_ACTIONS, auditActionText } from '@balabaqsha/i18n/console/audit-actions';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { auditDetailText } from '@balabaqsha/i18n/console/audit-details';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Button, ButtonLink, Checkbox, DateField, EmptyState, Notice, PageTitle, SelectField, Table, TextField } from '@balabaqsha/ui';
import { auditAddress, auditSearchOf } from '../audit/audit-search.ts';
import { AuditExport, EXPORT_DAYS } from '../audit/audit-export.tsx';
import { Integrity } from '../audit/integrity.tsx';
import { subjectName } from '../audit/subject-name.ts';
import { Instant } from '../components/instant.tsx';
import { NextPage } from '../components/next-page.tsx';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => operationTexts[locale].audit.title);

/** Why an export was refused, as its address says. */
const PROBLEMS = ['DATE_ORDER', 'PERIOD_TOO_LONG'] as const;

/** The audit log, newest first (S5). Reading it is in the log too. */
export async function loader(args: LoaderFunctionArgs) {
  const search = auditSearchOf(new URL(args.request.url).searchParams);
  const { audit } = staffApi(args);
  const [page, checks] = await Promise.all([read(args, audit.page(search)), read(args, audit.checks({}))]);
  return { search, page, checks };
}

/** Has it checked that no entry was altered or taken out; the page shows how far that is. */
export async function action(args: ActionFunctionArgs) {
  return read(args, staffApi(args).audit.check({}));
}

export default function Audit() {
  const { search, page, checks } = useLoaderData<typeof loader>();
  const { action, from, to, number, who, reads, before } = search;
  const locale = useLocale();
  const t = operationTexts[locale].audit;
  const words = layoutTexts[locale];
  const s = auditCheckTexts[locale];
  const asked = useSearchParams()[0].get('problem');
  const refused = PROBLEMS.find((each) => each === asked);
  const problem = refused === undefined ? null : fieldErrorText(locale, refused, s.to, { days: EXPORT_DAYS });
  const isNarrowed = action !== null || from !== null || to !== null || number !== null || who !== null || reads !== null;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="mb-6">
        <Integrity loaded={checks} />
      </div>
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3" key={auditAddress({ ...search, before: null })}>
        <div className="w-full sm:w-72">
          <SelectField name="action" label={t.action} placeholder={words.all} defaultValue={action ?? ''} options={AUDIT_ACTIONS.map((value) => ({ value, label: auditActionText(locale, value) }))} />
        </div>
        <DateField name="from" label={s.from} defaultValue={from ?? ''} />
        <DateField name="to" label={s.to} defaultValue={to ?? ''} />
        <TextField name="number" label={s.number} inputMode="numeric" defaultValue={number === null ? '' : String(number)} className="max-w-44" />
        <TextField name="who" label={s.who} defaultValue={who ?? ''} maxLength={60} className="max-w-60" />
        <Checkbox name="reads" label={s.reads} defaultChecked={reads !== null} />
        <Button variant="secondary">{words.apply}</Button>
        {isNarrowed && (
          <ButtonLink href="/audit" variant="quiet">
            {s.reset}
          </ButtonLink>
        )}
      </Form>
      {problem !== null && (
        <div className="mb-5">
          <Notice kind="danger" announce>
            {problem}
          </Notice>
        </div>
      )}
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
              cell: (row) => {
                const { subjectKind, subjectId } = row;
                const name = subjectName(locale, row);
                return (
                  <>
                    {knownText(t.subjects, subjectKind)}
                    {name !== null && <span className="block">{name}</span>}
                    {name === null && subjectId !== null && <code className="block font-sans text-sm break-all text-quiet">{subjectId}</code>}
                  </>
                );
              },
            },
            {
              key: 'details',
              header: t.details,
              cell: ({ details }) =>
                details.map((detail) => (
                  <span key={detail.name} className="block text-sm break-words">
                    {auditDetailText(locale, detail)}
                  </span>
                )),
            },
          ]}
        />
      )}
      {page.rows.length > 0 && <AuditExport search={search} />}
      <NextPage first={before === null ? null : auditAddress({ ...search, before: null })} next={page.next === null ? null : auditAddress({ ...search, before: page.next })} />
    </>
  );
}
