import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { Button, buttonClass, ButtonLink, EmptyState, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { NextPage } from '../components/next-page.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { AddedNotice } from '../registry/added-notice.tsx';
import { kindergartenFilter, KINDERGARTEN_KINDS, KINDERGARTEN_ORDERS, kindergartensAddress, kindergartenSearchOf } from '../registry/kindergarten-search.ts';
import { KindergartenTable } from '../registry/kindergarten-table.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => kindergartensTexts[locale].title);

/** Kindergartens of the city with their seats; what is looked for stands in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = kindergartenSearchOf(new URL(args.request.url).searchParams);
  return { asked, ...(await read(args, staffApi(args).city.kindergartens(kindergartenFilter(asked, args.context.locale)))) };
}

export default function Kindergartens() {
  const { asked, rows, next, districts } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const isFiltered = asked.search !== '' || asked.district !== '' || asked.kind !== '';
  return (
    <>
      <PageTitle aside={<Actions />}>{t.title}</PageTitle>
      <AddedNotice />
      {/* Anew with each search, so that the fields show what was searched for. */}
      <Form key={kindergartensAddress(asked)} method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <div className="max-w-64 min-w-36 flex-1">
          <TextField name="search" label={t.search} hint={t.searchHint} type="search" autoComplete="off" defaultValue={asked.search} maxLength={100} />
        </div>
        <SelectField name="district" label={t.district} defaultValue={asked.district} placeholder={t.allDistricts} options={districts.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
        <SelectField name="kind" label={t.kind} defaultValue={asked.kind} placeholder={t.allKinds} options={KINDERGARTEN_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
        <SelectField name="order" label={t.order} defaultValue={asked.order} options={KINDERGARTEN_ORDERS.map((order) => ({ value: order, label: t.orders[order] }))} />
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
        {isFiltered && (
          <a href="/kindergartens" className={buttonClass('quiet')}>
            {t.showAll}
          </a>
        )}
      </Form>
      {rows.length === 0 ? <EmptyState illustration="kindergarten" title={isFiltered ? t.nothingFound : t.empty} /> : <KindergartenTable rows={rows} />}
      <NextPage next={next === null ? null : kindergartensAddress({ ...asked, after: next })} first={asked.after === '' ? null : kindergartensAddress({ ...asked, after: '' })} />
    </>
  );
}

function Actions() {
  const t = kindergartensTexts[useLocale()];
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href="/kindergartens/new" icon="plus" size="small">
        {t.add}
      </ButtonLink>
      <ButtonLink href="/kindergartens/import" variant="secondary" size="small">
        {t.import}
      </ButtonLink>
      <a href="/kindergartens.csv" className={buttonClass('secondary', 'small')} download>
        {t.export}
      </a>
    </div>
  );
}
