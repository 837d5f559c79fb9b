import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CITY_CHECKS } from '@balabaqsha/domain';
import { formatDate, formatNumber } from '@balabaqsha/i18n';
import { citiesTexts } from '@balabaqsha/i18n/console/cities';
import { ButtonLink, PageTitle, Table, Tag, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => citiesTexts[locale].title);

export async function loader(args: LoaderFunctionArgs) {
  return { cities: await read(args, staffApi(args).cities.board()) };
}

/** Every city, and how far it is with what it needs to open. */
export default function Cities() {
  const { cities } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = citiesTexts[locale];
  const all = CITY_CHECKS.length;
  return (
    <>
      <PageTitle
        lead={t.lead}
        aside={
          <ButtonLink href="/cities/new" icon="plus">
            {t.add}
          </ButtonLink>
        }
      >
        {t.title}
      </PageTitle>
      <Table
        caption={t.title}
        captionHidden
        rows={cities}
        rowKey={({ id }) => id}
        columns={[
          { key: 'city', header: t.city, rowHeader: true, cell: ({ id, name }) => <TextLink href={`/cities/${id}`}>{name[locale]}</TextLink> },
          { key: 'code', header: t.code, cell: ({ code }) => code },
          {
            key: 'state',
            header: t.state,
            cell: ({ live, liveFrom }) => <Tag tone={live ? 'done' : liveFrom === null ? 'neutral' : 'waiting'}>{live ? t.open : liveFrom === null ? t.closed : t.planned(formatDate(locale, liveFrom))}</Tag>,
          },
          {
            key: 'ready',
            header: t.ready,
            cell: ({ readiness }) => t.readyOf(formatNumber(locale, CITY_CHECKS.filter((check) => readiness[check]).length), formatNumber(locale, all)),
          },
        ]}
      />
    </>
  );
}
