import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { ButtonLink, ButtonRow, EmptyState, PageTitle } from '@balabaqsha/ui';
import { AnnouncementTable } from '../announcements/announcement-table.tsx';
import { NextPage } from '../components/next-page.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => announcementsTexts[locale].title);

/** What the city has told its guardians, the newest first. */
export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  return { after, page: await read(args, staffApi(args).announcements.list({ after })) };
}

export default function Announcements() {
  const { after, page } = useLoaderData<typeof loader>();
  const mayWrite = usePageData()?.me?.actions.includes('staff.announcements.write') ?? false;
  const t = announcementsTexts[useLocale()];
  return (
    <>
      <PageTitle
        lead={t.lead}
        aside={
          mayWrite && (
            <ButtonRow>
              <ButtonLink href="/announcements/new" size="small">
                {t.write}
              </ButtonLink>
            </ButtonRow>
          )
        }
      >
        {t.title}
      </PageTitle>
      {page.rows.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty}>
          {t.emptyHint}
        </EmptyState>
      ) : (
        <AnnouncementTable rows={page.rows} />
      )}
      <NextPage first={after === null ? null : '/announcements'} next={page.next === null ? null : `/announcements?after=${page.next}`} />
    </>
  );
}
