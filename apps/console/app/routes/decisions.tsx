import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { VERDICTS } from '@balabaqsha/domain';
import { applicationStateText, correctionTypeName } from '@balabaqsha/i18n';
import { decisionTexts } from '@balabaqsha/i18n/console/decisions';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, ButtonLink, DateField, EmptyState, PageTitle, SelectField, Table, Tag, TextField, TextLink } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { NextPage } from '../components/next-page.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { decisionAddress, decisionFilterOf } from '../review/decision-filter.ts';
import { read, staffApi } from '../session/guard.ts';

type DecisionPage = RouterOutputs['staff']['review']['decisions'];

export const meta = titled((locale) => decisionTexts[locale].title);

/** The reviewer's own decisions, newest first. Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const filter = decisionFilterOf(new URL(args.request.url).searchParams);
  return { filter, page: await read(args, staffApi(args).review.decisions(filter)) };
}

/** A search for a person: what is typed goes into no address. */
export async function action(args: ActionFunctionArgs) {
  const filter = decisionFilterOf(new URL(args.request.url).searchParams);
  const form = await args.request.formData();
  const [search, after] = ['search', 'after'].map((name) => String(form.get(name) ?? ''));
  return { search: search ?? '', page: await read(args, staffApi(args).review.decisions({ ...filter, search, after: after === '' ? null : after })) };
}

/** After a search the list is the search's own: nobody should have looked at what he did not search for. */
export const shouldRevalidate = ({ formMethod, defaultShouldRevalidate }: { formMethod?: string; defaultShouldRevalidate: boolean }): boolean =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

export default function Decisions() {
  const { filter, page: listed } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>();
  const locale = useLocale();
  const t = decisionTexts[locale];
  const words = layoutTexts[locale];
  const page = found?.page ?? listed;
  const isNarrowed = found !== undefined || filter.from !== null || filter.to !== null || filter.verdict !== null;
  const here = decisionAddress({ ...filter, after: null });
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Form method="post" action={here} className="mb-4 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-96">
          <TextField name="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={100} autoComplete="off" />
        </div>
        <Button icon="search">{t.find}</Button>
      </Form>
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3" key={here}>
        <DateField name="from" label={t.from} defaultValue={filter.from ?? ''} />
        <DateField name="to" label={t.to} defaultValue={filter.to ?? ''} />
        <div className="w-full sm:w-56">
          <SelectField name="verdict" label={t.verdict} placeholder={words.all} defaultValue={filter.verdict ?? ''} options={VERDICTS.map((value) => ({ value, label: t.verdicts[value] }))} />
        </div>
        <Button variant="secondary">{words.apply}</Button>
        {isNarrowed && (
          <ButtonLink href="/decisions" variant="quiet">
            {t.reset}
          </ButtonLink>
        )}
      </Form>
      <Found page={page} />
      {found === undefined ? (
        <NextPage first={filter.after === null ? null : here} next={page.next === null ? null : decisionAddress({ ...filter, after: page.next })} />
      ) : (
        found.page.next !== null && (
          <Form method="post" action={here} className="mt-4">
            <input type="hidden" name="search" value={found.search} />
            <input type="hidden" name="after" value={found.page.next} />
            <Button variant="secondary" size="small">
              {words.next}
            </Button>
          </Form>
        )
      )}
    </>
  );
}

function Found({ page }: { page: DecisionPage }) {
  const locale = useLocale();
  const t = decisionTexts[locale];
  if (page.rows.length === 0) {
    return (
      <EmptyState illustration="documents" title={t.empty}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={page.rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'when', header: t.when, cell: ({ decidedAt }) => <Instant at={decidedAt} /> },
        { key: 'application', header: t.application, rowHeader: true, className: 'whitespace-nowrap', cell: ({ number, renewal }) => <TextLink href={`/decisions/${number}${renewal === null ? '' : `?renewal=${renewal}`}`}>{`№ ${number}`}</TextLink> },
        {
          key: 'child',
          header: t.child,
          cell: ({ childName, correctionType }) => (
            <>
              {childName}
              <span className="block text-sm text-quiet">{correctionTypeName(locale, correctionType)}</span>
            </>
          ),
        },
        { key: 'verdict', header: t.verdict, cell: ({ verdict, onRenewal }) => <Tag tone={verdict === 'CONFIRMED' ? 'done' : 'refusal'}>{(onRenewal ? t.renewalVerdicts : t.verdicts)[verdict]}</Tag> },
        { key: 'reason', header: t.reason, cell: ({ reason }) => reason?.[locale] ?? '' },
        { key: 'state', header: t.state, className: 'xl:whitespace-nowrap', cell: ({ state }) => applicationStateText(locale, state, 'staff') },
      ]}
    />
  );
}
