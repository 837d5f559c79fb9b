import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { citiesTexts } from '@balabaqsha/i18n/console/cities';
import { BackLink, PageTitle, TextField } from '@balabaqsha/ui';
import { CityFields } from '../administration/city-fields.tsx';
import { cityInput, cityLabels, cityWords } from '../form/city-input.ts';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => citiesTexts[locale].add);

export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  await read(args, staffApi(args).cities.board());
  return data({ kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const added = await attempt(args, form, () => staffApi(args).cities.add({ code: String(form.get('code') ?? ''), ...cityInput(form) }));
  return added.ok ? redirect(`/cities/${added.value.id}?done=added`) : added.answer;
}

/** A city that is not open yet. */
export default function CityNew() {
  const { kept } = useLoaderData<typeof loader>();
  const t = citiesTexts[useLocale()];
  const form = useForm({ code: t.code, ...cityLabels(t) }, kept ?? {}, undefined, cityWords(t));
  return (
    <>
      <BackLink href="/cities">{t.back}</BackLink>
      <PageTitle>{t.add}</PageTitle>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        <TextField {...form.field('code')} hint={t.codeHint} required maxLength={40} spellCheck={false} autoCapitalize="none" className="max-w-60" />
        <CityFields form={form} />
        <Submit>{t.add}</Submit>
      </Form>
    </>
  );
}
