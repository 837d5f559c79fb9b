import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bannersTexts } from '@balabaqsha/i18n/console/banners';
import { BackLink, Notice, PageTitle } from '@balabaqsha/ui';
import { almatyField, BannerForm, bannerLabels, bannerWords, type BannerPreview } from '../administration/banner-form.tsx';
import { bannerInput } from '../form/banner-input.ts';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { takeKept, typedValues } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => bannersTexts[locale].title);

/** One banner as a form. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { open, over } = await read(args, staffApi(args).banners.board());
  const banner = [...open, ...over].find(({ id }) => id === args.params.id);
  if (banner === undefined) throw new Response(null, { status: 404 });
  return data({ banner, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { banners } = staffApi(args);
  if (form.get('intent') === 'preview') {
    const seen = await attempt(args, form, () => banners.preview(bannerInput(form)));
    return seen.ok ? data({ preview: seen.value, values: typedValues(form) }) : seen.answer;
  }
  const changed = await attempt(args, form, () => banners.change({ id: args.params.id ?? '', version: Number(form.get('version') ?? 0), ...bannerInput(form) }));
  return changed.ok ? redirect('/banners?done=changed') : changed.answer;
}

export default function Banner() {
  const { banner, kept } = useLoaderData<typeof loader>();
  const shown = useActionData<{ preview?: BannerPreview; values?: Readonly<Record<string, string>> }>();
  const locale = useLocale();
  const t = bannersTexts[locale];
  const { place, kind, text, shownFrom, startsAt, endsAt } = banner;
  const times = { shownFrom: almatyField(shownFrom), startsAt: almatyField(startsAt), endsAt: almatyField(endsAt) };
  const form = useForm(bannerLabels(t), { place, kind, textRu: text.ru, textKk: text.kk, textEn: text.en, ...times, ...(shown?.values ?? kept) }, undefined, bannerWords(t));
  // A form that came back keeps the version that it was filled with: what the colleague changed must be looked at first.
  const version = Number(form.failure?.values['version'] ?? shown?.values?.['version'] ?? banner.version);
  return (
    <>
      <BackLink href="/banners">{t.back}</BackLink>
      <PageTitle>{text[locale]}</PageTitle>
      <Problems form={form} />
      {banner.state === 'OVER' ? <Notice kind="info">{t.isOver}</Notice> : <BannerForm form={form} preview={shown?.preview ?? null} version={version} />}
    </>
  );
}
