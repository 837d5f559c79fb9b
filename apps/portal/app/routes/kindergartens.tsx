import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { classNames, EmptyState, PageTitle, Tabs } from '@balabaqsha/ui';
import { CatalogueForm } from '../catalogue/catalogue-form.tsx';
import { CatalogueMap } from '../catalogue/catalogue-map.tsx';
import { filterOf, viewAddress } from '../catalogue/filter.ts';
import { KindergartenItem } from '../catalogue/kindergarten-item.tsx';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => kindergartensTexts[locale].title);

/** The catalogue (P3). The filter is the address, so that a find can be sent to somebody. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const filter = filterOf(query);
  return { filter, view: query.get('view') === 'map' ? ('map' as const) : ('list' as const), tiles: context.mapTiles, ...(await context.api.public.kindergartens(filter)) };
}

export default function Kindergartens() {
  const { filter, view, tiles, districts, kindergartens } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const page = usePageData();
  const t = kindergartensTexts[useLocale()];
  const city = page?.cities.find(({ code }) => code === page.city?.code);
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <CatalogueForm filter={filter} view={view} districts={districts} />
      <div className="my-4 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-medium">
          {t.found(kindergartens.length)}
        </p>
        <div className="lg:hidden">
          <Tabs
            label={t.views}
            items={[
              { href: viewAddress(query, 'list'), label: t.list, current: view === 'list' },
              { href: viewAddress(query, 'map'), label: t.mapTab, current: view === 'map' },
            ]}
          />
        </div>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className={classNames('min-w-0', view === 'map' && 'max-lg:hidden')}>
          {kindergartens.length === 0 ? (
            <EmptyState illustration="kindergarten" title={t.nothing}>
              {t.nothingText}
            </EmptyState>
          ) : (
            <>
              <ul className="space-y-4">
                {kindergartens.map((each) => (
                  <li key={each.id}>
                    <KindergartenItem kindergarten={each} />
                  </li>
                ))}
              </ul>
              <p className="mt-4 text-sm text-quiet">{t.promised}</p>
            </>
          )}
        </div>
        <div className={classNames('min-w-0 lg:sticky lg:top-6', view === 'list' && 'max-lg:hidden')}>
          {city !== undefined && <CatalogueMap kindergartens={kindergartens} middle={{ latitude: city.latitude, longitude: city.longitude }} tiles={tiles} />}
        </div>
      </div>
    </>
  );
}
