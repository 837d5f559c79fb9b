import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, PageTitle, TextField } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { kindergartenInput } from '../registry/kindergarten-input.ts';
import { kindergartenFilter, kindergartenSearchOf } from '../registry/kindergarten-search.ts';
import { NamingFields } from '../registry/naming-fields.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => kindergartensTexts[locale].add);

/** An empty kindergarten, with the districts to choose from. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { districts } = await read(args, staffApi(args).city.kindergartens(kindergartenFilter(kindergartenSearchOf(new URLSearchParams()), args.context.locale)));
  return data({ districts, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const added = await attempt(args, form, () => staffApi(args).registry.addKindergarten(kindergartenInput(form)));
  return added.ok ? redirect(`/kindergartens/${added.value.id}?done=added`) : added.answer;
}

export default function KindergartenNew() {
  const { districts, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const form = useForm(
    {
      'name.ru': t.nameRu, 'name.kk': t.nameKk, 'name.en': t.nameEn, bin: t.bin, districtId: t.district,
      'address.ru': t.addressRu, 'address.kk': t.addressKk, 'address.en': t.addressEn, phone: t.phone, coordinates: t.coordinates,
    },
    { ...kept },
    undefined,
    { phone: { PHONE_INVALID: t.phoneWrong } },
  );
  return (
    <>
      <BackLink href="/kindergartens">{t.back}</BackLink>
      <PageTitle lead={t.addLead}>{t.add}</PageTitle>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        <NamingFields form={form} districts={districts} />
        <TextField {...form.field('address.ru')} required maxLength={200} lang="ru" />
        <TextField {...form.field('address.kk')} required maxLength={200} lang="kk" />
        <TextField {...form.field('address.en')} required maxLength={200} lang="en" />
        <TextField {...form.field('phone')} required hint={t.phoneHint} type="tel" maxLength={30} className="max-w-72" />
        <TextField {...form.field('coordinates')} required hint={t.coordinatesHint} maxLength={60} className="max-w-72" />
        <ButtonRow>
          <Submit>{t.add}</Submit>
          <ButtonLink href="/kindergartens" variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
