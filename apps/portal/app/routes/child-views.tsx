import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dataViewText, formatDateTime, roleName } from '@balabaqsha/i18n';
import { childrenTexts } from '@balabaqsha/i18n/portal/children';
import { ownDataTexts } from '@balabaqsha/i18n/portal/own-data';
import { BackLink, Card, EmptyState, PageTitle, TextLink, Timeline } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => ownDataTexts[locale].viewsTitle);

/** «Кто смотрел данные ребёнка», out of the audit log, in words (A9, S5). */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context;
  const { childName, views, more } = await read(args, guardianApi(args).children.dataViews({ id: args.params.id ?? '' }));
  // Worded here: the browser need not know the roles and what they are called.
  const lines = views.map(({ at, employee, roles, view }) => ({
    at,
    when: formatDateTime(locale, at),
    what: dataViewText(locale, view),
    who: [employee, ...roles.map(({ role, organisation }) => `${roleName(locale, role)}, ${organisation[locale]}`)].join('. '),
  }));
  return { childName, lines, more };
}

export default function ChildViews() {
  const { childName, lines, more } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = ownDataTexts[locale];
  return (
    <div className="mx-auto max-w-(--container-text)">
      <BackLink href="/children">{childrenTexts[locale].title}</BackLink>
      <PageTitle above={childName} lead={t.viewsLead}>
        {t.viewsTitle}
      </PageTitle>
      {lines.length === 0 ? (
        <EmptyState illustration="child" title={t.viewsEmpty}>
          {t.viewsEmptyText}
        </EmptyState>
      ) : (
        <Card>
          <Timeline label={t.viewsTitle} items={lines.map(({ at, when, what, who }, index) => ({ key: String(index), when, dateTime: at.toISOString(), title: what, who }))} />
          {more && <p className="mt-5 text-sm text-quiet">{t.viewsMore}</p>}
        </Card>
      )}
      <p className="mt-6">
        {t.viewsQuestion} <TextLink href="/support">{childrenTexts[locale].support}</TextLink>
      </p>
    </div>
  );
}
