import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bannersTexts } from '@balabaqsha/i18n/console/banners';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { almatyField, BannerForm, bannerLabels, bannerWords, type BannerPreview } from '../administration/banner-form.tsx';
import { bannerInput } from '../form/banner-input.ts';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { takeKept, typedValues } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => bannersTexts[locale].add);

export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  await read(args, staffApi(args).banners.board());
  return data({ now: args.context.now, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { banners } = staffApi(args);
  if (form.get('intent') === 'preview') {
    const seen = await attempt(args, form, () => banners.preview(bannerInput(form)));
    return seen.ok ? data({ preview: seen.value, values: typedValues(form) }) : seen.answer;
  }
  const added = await attempt(args, form, () => banners.add(bannerInput(form)));
  return added.ok ? redirect('/banners?done=added') : added.answer;
}

export default function BannerNew() {
  const { now, kept } = useLoaderData<typeof loader>();
  const shown = useActionData<{ preview?: BannerPreview; values?: Readonly<Record<string, string>> }>();
  const t = bannersTexts[useLocale()];
  const form = useForm(bannerLabels(t), { kind: 'WORKS', place: 'EVERYWHERE', startsAt: almatyField(now), ...(shown?.values ?? kept) }, undefined, bannerWords(t));
  return (
    <>
      <BackLink href="/banners">{t.back}</BackLink>
      <PageTitle>{t.add}</PageTitle>
      <Problems form={form} />
      <BannerForm form={form} preview={shown?.preview ?? null} version={null} />
    </>
  );
}
