import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { VOUCHER_DUES, VOUCHER_STATES, type Locale } from '@balabaqsha/domain';
import { applicationStateText, formatDeadlineBrief, formatPhone, voucherStateText } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { Button, EmptyState, linkClass, PageTitle, SelectField, Table, Tag, TextLink, voucherTone, type Column } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { NextPage } from '../components/next-page.tsx';
import { UpdatedAt } from '../live/updated-at.tsx';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { useLocale, useNow } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueTexts[locale].vouchersTitle);

/** Vouchers of the city by state or by deadline (V1, V9); the address names either in one word. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const show = query.get('show');
  const state = VOUCHER_STATES.find((each) => each === show) ?? null;
  const due = VOUCHER_DUES.find((each) => each === show) ?? null;
  const after = query.get('after');
  return { show: state ?? due, after, page: await read(args, staffApi(args).city.vouchers({ state, due, after })) };
}

export default function Vouchers() {
  const { show, after, page } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const words = layoutTexts[locale];
  const now = useNow();
  useFreshPage();
  const addressOf = (from: string | null): string => {
    const query = new URLSearchParams({ ...(show !== null && { show }), ...(from !== null && { after: from }) }).toString();
    return query === '' ? '/vouchers' : `/vouchers?${query}`;
  };
  return (
    <>
      <PageTitle>{t.vouchersTitle}</PageTitle>
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-80">
          <SelectField
            key={show}
            name="show"
            label={t.filter}
            placeholder={words.all}
            defaultValue={show ?? ''}
            options={[
              { group: t.byDeadline, options: VOUCHER_DUES.map((value) => ({ value, label: t.dues[value] })) },
              { group: t.byState, options: VOUCHER_STATES.map((value) => ({ value, label: voucherStateText(locale, value) })) },
            ]}
          />
        </div>
        <Button variant="secondary">{words.apply}</Button>
      </Form>
      <div className="mb-2">
        <UpdatedAt />
      </div>
      {page.rows.length === 0 ? (
        <EmptyState illustration="voucher" title={t.vouchersEmpty} />
      ) : (
        <Table
          caption={t.vouchersCaption}
          captionHidden
          rows={page.rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'code',
              header: t.code,
              rowHeader: true,
              cell: ({ code, offeredAt }) => (
                <>
                  <span className="whitespace-nowrap">{code}</span>
                  <span className="block text-sm font-normal text-quiet">
                    {t.offeredAt} <Instant at={offeredAt} />
                  </span>
                </>
              ),
            },
            {
              key: 'number',
              header: t.number,
              cell: ({ applicationNumber, childName }) => (
                <>
                  <TextLink href={`/applications/${applicationNumber}`} className="whitespace-nowrap">{`№ ${applicationNumber}`}</TextLink>
                  <span className="block">{childName}</span>
                </>
              ),
            },
            {
              key: 'state',
              header: t.state,
              cell: ({ state: voucherState, applicationState }) => (
                <>
                  <Tag tone={voucherTone(voucherState)}>{voucherStateText(locale, voucherState)}</Tag>
                  <span className="mt-1 block text-sm text-quiet">{applicationStateText(locale, applicationState, 'staff')}</span>
                </>
              ),
            },
            ...(show === 'STOPPED' ? [signer(locale)] : []),
            {
              key: 'deadline',
              header: t.deadline,
              cell: ({ deadline }) =>
                deadline !== null && (
                  <>
                    <span className="whitespace-nowrap">{formatDeadlineBrief(locale, deadline)}</span>
                    {deadline <= now && <span className="block font-semibold text-refusal">{t.overdue}</span>}
                  </>
                ),
            },
          ]}
        />
      )}
      <NextPage first={after === null ? null : addressOf(null)} next={page.next === null ? null : addressOf(page.next)} />
    </>
  );
}

type VoucherRow = RouterOutputs['staff']['city']['vouchers']['rows'][number];

/** Who has to sign where the guardian has, and how to reach him (E5). */
function signer(locale: Locale): Column<VoucherRow> {
  return {
    key: 'kindergarten',
    header: officerCaseTexts[locale].awaitsSignatureOf,
    cell: ({ awaitsSignatureOf }) =>
      awaitsSignatureOf !== null && (
        <>
          <span className="block">{awaitsSignatureOf.name[locale]}</span>
          <a href={`tel:${awaitsSignatureOf.phone}`} className={`${linkClass} whitespace-nowrap`}>
            {formatPhone(awaitsSignatureOf.phone)}
          </a>
        </>
      ),
  };
}
