import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber, formatPhone } from '@balabaqsha/i18n';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { EmptyState, PageTitle, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => cityTexts[locale].kindergartens.title);

/** Kindergartens of the city with their seats. */
export async function loader(args: LoaderFunctionArgs) {
  return { kindergartens: await read(args, staffApi(args).city.kindergartens()) };
}

export default function Kindergartens() {
  const { kindergartens } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = cityTexts[locale].kindergartens;
  const number = (n: number): string => formatNumber(locale, n);
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      {kindergartens.length === 0 ? (
        <EmptyState illustration="kindergarten" title={t.empty} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={kindergartens}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t.name, rowHeader: true, cell: ({ name }) => name[locale] },
            {
              key: 'address',
              header: t.address,
              cell: ({ district, address, phone }) => (
                <>
                  {t.inDistrict(district[locale])}
                  <span className="block">{address[locale]}</span>
                  <span className="block whitespace-nowrap text-quiet">{formatPhone(phone)}</span>
                </>
              ),
            },
            { key: 'groups', header: t.groups, numeric: true, cell: ({ groups }) => number(groups) },
            { key: 'capacity', header: t.capacity, numeric: true, cell: ({ capacity }) => number(capacity) },
            { key: 'taken', header: t.taken, numeric: true, cell: ({ taken }) => number(taken) },
            { key: 'free', header: t.free, numeric: true, cell: ({ free }) => <strong>{number(free)}</strong> },
          ]}
        />
      )}
    </>
  );
}
