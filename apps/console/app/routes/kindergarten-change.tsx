import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, PageTitle } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { namingInput } from '../registry/kindergarten-input.ts';
import { NamingFields } from '../registry/naming-fields.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => kindergartensTexts[locale].changeTitle);

/** A kindergarten's name, BIN and district as they are now. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { id, name, bin, district, districts, seal } = await read(args, staffApi(args).registry.kindergarten({ id: args.params.id ?? '' }));
  return data({ id, name, bin, district, districts, seal, kept: values }, { headers });
}

/** The seal of the form goes along: what a colleague changed meanwhile is told and not written over. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const id = args.params.id ?? '';
  const changed = await attempt(args, form, () => staffApi(args).registry.changeKindergarten({ id, seal: String(form.get('seal') ?? ''), ...namingInput(form) }));
  return changed.ok ? redirect(`/kindergartens/${id}?done=changed`) : changed.answer;
}

export default function KindergartenChange() {
  const { id, name, bin, district, districts, seal, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const form = useForm(
    { 'name.ru': t.nameRu, 'name.kk': t.nameKk, 'name.en': t.nameEn, bin: t.bin, districtId: t.district },
    { 'name.ru': name.ru, 'name.kk': name.kk, 'name.en': name.en, bin, districtId: district.id, ...kept },
  );
  return (
    <>
      <BackLink href={`/kindergartens/${id}`}>{name[locale]}</BackLink>
      <PageTitle lead={t.changeNote}>{t.changeTitle}</PageTitle>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        {/* What the form was filled from, also after it was refused. */}
        <input type="hidden" name="seal" value={form.failure?.values.seal ?? seal} />
        <NamingFields form={form} districts={districts} />
        <ButtonRow>
          <Submit>{layoutTexts[locale].save}</Submit>
          <ButtonLink href={`/kindergartens/${id}`} variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
