import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bannersTexts } from '@balabaqsha/i18n/console/banners';
import { ButtonLink, EmptyState, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { BannerTable } from '../administration/banner-table.tsx';
import { expectedBanners } from '../administration/expected-banners.ts';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, useNow, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => bannersTexts[locale].title);

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  return { board: await read(args, staffApi(args).banners.board()) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const ended = await attempt(args, form, () => staffApi(args).banners.end({ id: String(form.get('id') ?? '') }));
  return ended.ok ? redirect('/banners?done=ended') : ended.answer;
}

export default function Banners() {
  const loaded = useLoaderData<typeof loader>().board;
  const board = expectedBanners(loaded, usePendingForms('/banners'), { name: usePageData()?.me?.name ?? '', now: useNow() });
  const t = bannersTexts[useLocale()];
  const form = useForm({});
  return (
    <>
      <PageTitle
        lead={t.lead}
        aside={
          <ButtonLink href="/banners/new" icon="plus">
            {t.add}
          </ButtonLink>
        }
      >
        {t.title}
      </PageTitle>
      <Refusal form={form} />
      {form.failure === null && <DoneNotice texts={t.done} />}
      <section>
        <SectionTitle>{t.open}</SectionTitle>
        {board.open.length === 0 ? (
          <EmptyState illustration="documents" title={t.none}>
            {t.noneText}
          </EmptyState>
        ) : (
          <BannerTable caption={t.open} rows={board.open} />
        )}
      </section>
      {board.over.length > 0 && (
        <section className="mt-10">
          <SectionTitle>{t.over}</SectionTitle>
          <BannerTable caption={t.over} rows={board.over} />
        </section>
      )}
    </>
  );
}
