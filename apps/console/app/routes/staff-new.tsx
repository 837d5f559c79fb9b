import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { localDateOf, LOCALES } from '@balabaqsha/domain';
import { localeName } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { BackLink, ButtonLink, ButtonRow, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { employeeInput } from '../registry/employee-input.ts';
import { RoleFields } from '../registry/role-fields.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => staffTexts[locale].add);

/** An empty employee; who comes from a kindergarten's page finds it chosen. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const places = await read(args, staffApi(args).registry.places());
  const asked = new URL(args.request.url).searchParams.get('kindergarten');
  return data({ places, kindergartenId: places.find(({ id }) => id === asked)?.id ?? '', today: localDateOf(args.context.now), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const added = await attempt(args, form, () => staffApi(args).registry.addEmployee(employeeInput(form)));
  return added.ok ? redirect(`/staff/${added.value.id}?done=added`) : added.answer;
}

export default function StaffNew() {
  const { places, kindergartenId, today, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = staffTexts[locale];
  const form = useForm(
    {
      iin: t.iin, surname: t.surname, name: t.firstName, patronymic: t.patronymic, login: t.login, phone: t.phone, email: t.email,
      role: t.role, kindergartenId: t.kindergarten, validFrom: t.firstDay, validTo: t.lastDay, locale: t.locale,
    },
    { kindergartenId, role: kindergartenId === '' ? '' : 'KINDERGARTEN_DIRECTOR', validFrom: today, locale: locale === 'en' ? 'ru' : locale, ...kept },
  );
  return (
    <>
      <BackLink href="/staff">{t.back}</BackLink>
      <PageTitle lead={t.addLead}>{t.add}</PageTitle>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        <TextField {...form.field('iin')} required hint={t.iinHint} inputMode="numeric" maxLength={20} autoComplete="off" className="max-w-60" />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField {...form.field('surname')} required maxLength={120} autoComplete="off" />
          <TextField {...form.field('name')} required maxLength={120} autoComplete="off" />
        </div>
        <TextField {...form.field('patronymic')} hint={t.patronymicHint} maxLength={120} autoComplete="off" />
        <TextField {...form.field('login')} required hint={t.loginHint} maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} className="max-w-72" />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField {...form.field('phone')} required hint={t.phoneHint} type="tel" maxLength={30} autoComplete="off" />
          <TextField {...form.field('email')} hint={t.emailHint} type="email" maxLength={254} autoComplete="off" />
        </div>
        <SelectField {...form.field('locale')} required options={LOCALES.map((each) => ({ value: each, label: localeName(each) }))} className="max-w-60" />
        <RoleFields form={form} places={places} today={today} />
        <ButtonRow>
          <Submit>{t.addButton}</Submit>
          <ButtonLink href="/staff" variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
