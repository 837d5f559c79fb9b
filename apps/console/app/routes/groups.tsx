import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatPhone, languageName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { ButtonLink, EmptyState, PageTitle, Table, Tag, TextLink } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => groupTexts[locale].title);

/** The kindergarten's groups with their seats (E1). */
export async function loader(args: LoaderFunctionArgs) {
  return { kindergarten: await read(args, staffApi(args).kindergarten.mine()) };
}

export default function Groups() {
  const { kindergarten } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = groupTexts[locale];
  const mayChange = usePageData()?.me?.actions.includes('staff.kindergarten.changeGroup') ?? false;
  const { groups } = kindergarten;
  return (
    <>
      <PageTitle
        above={kindergarten.name[locale]}
        lead={
          <>
            {kindergarten.address[locale]}, {formatPhone(kindergarten.phone)}. {t.bin} {kindergarten.bin}
          </>
        }
        aside={
          mayChange && (
            <ButtonLink href="/groups/new" icon="plus">
              {t.add}
            </ButtonLink>
          )
        }
      >
        {t.title}
      </PageTitle>
      <DoneNotice texts={t.done} />
      {!mayChange && <p className="mb-4 text-quiet">{t.readOnly}</p>}
      {groups.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={t.empty}>
            {mayChange && t.emptyText}
          </EmptyState>
        </div>
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={groups}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t.name,
              rowHeader: true,
              cell: ({ id, name, language, closed }) => (
                <>
                  {mayChange && !closed ? <TextLink href={`/groups/${id}`}>{name}</TextLink> : name}
                  <span className="block text-sm font-normal text-quiet">
                    <span className="sr-only">{t.language}: </span>
                    {languageName(locale, language)}
                  </span>
                  {closed && (
                    <span className="mt-1 block">
                      <Tag tone="neutral">{t.closed}</Tag>
                    </span>
                  )}
                </>
              ),
            },
            { key: 'types', header: t.correctionTypes, cell: ({ correctionTypes }) => correctionTypes.map((type) => correctionTypeName(locale, type)).join('; ') },
            { key: 'years', header: t.years, cell: ({ birthYearFrom, birthYearTo }) => (birthYearFrom === birthYearTo ? birthYearFrom : `${birthYearFrom}–${birthYearTo}`) },
            { key: 'capacity', header: t.capacity, numeric: true, cell: ({ capacity }) => capacity },
            { key: 'taken', header: t.taken, numeric: true, cell: ({ taken }) => taken },
            { key: 'free', header: t.free, numeric: true, cell: ({ capacity, taken, closed }) => (closed ? 0 : capacity - taken) },
          ]}
        />
      )}
    </>
  );
}
