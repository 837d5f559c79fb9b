import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { localDateOf, missingOf } from '@balabaqsha/domain';
import { citiesTexts } from '@balabaqsha/i18n/console/cities';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, Card, PageTitle, Tag } from '@balabaqsha/ui';
import { CityChecklist } from '../administration/city-checklist.tsx';
import { CityDistricts } from '../administration/city-districts.tsx';
import { CityFields } from '../administration/city-fields.tsx';
import { CityOpening } from '../administration/city-opening.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { cityInput, cityLabels, cityWords, districtNames } from '../form/city-input.ts';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => citiesTexts[locale].title);

/** One city: what it lacks, when it opens, its data and districts. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  return data({ city: await read(args, staffApi(args).cities.page({ id: args.params.id ?? '' })), today: localDateOf(args.context.now), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { cities } = staffApi(args);
  const id = args.params.id ?? '';
  const version = Number(form.get('version') ?? 0);
  const intent = String(form.get('intent') ?? '');
  const done = (what: string) => redirect(`/cities/${id}?done=${what}`);
  if (intent === 'plan') {
    const planned = await attempt(args, form, () => cities.plan({ id, version, liveFrom: String(form.get('liveFrom') ?? '') || '-' }));
    return planned.ok ? done('planned') : planned.answer;
  }
  if (intent === 'unplan') {
    const back = await attempt(args, form, () => cities.plan({ id, version, liveFrom: null }));
    return back.ok ? done('back') : back.answer;
  }
  if (intent === 'addDistrict') {
    const added = await attempt(args, form, () => cities.addDistrict({ cityId: id, code: String(form.get('code') ?? ''), ...districtNames(form) }));
    return added.ok ? done('district') : added.answer;
  }
  if (intent.startsWith('district ')) {
    const changed = await attempt(args, form, () => cities.changeDistrict({ id: String(form.get('district') ?? ''), ...districtNames(form) }));
    return changed.ok ? done('district') : changed.answer;
  }
  const changed = await attempt(args, form, () => cities.change({ id, version, ...cityInput(form) }));
  return changed.ok ? done('changed') : changed.answer;
}

export default function City() {
  const { city, today, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = citiesTexts[locale];
  const { code, name, live, liveFrom, version, latitude, longitude, phone, whatsapp, readiness, districts } = city;
  const initial = { nameRu: name.ru, nameKk: name.kk, nameEn: name.en, latitude: String(latitude), longitude: String(longitude), phone: phone ?? '', whatsapp: whatsapp ?? '' };
  const form = useForm(cityLabels(t), { ...initial, ...kept }, 'change', cityWords(t));
  return (
    <>
      <BackLink href="/cities">{t.back}</BackLink>
      <PageTitle above={code} aside={live && <Tag tone="done">{t.open}</Tag>}>
        {name[locale]}
      </PageTitle>
      <DoneNotice texts={t.done} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card title={t.about}>
          <Problems form={form} />
          <Form method="post" className="space-y-5" noValidate>
            {/* A form that came back keeps the version that it was filled with. */}
            <input type="hidden" name="version" value={form.failure?.values['version'] ?? version} />
            <CityFields form={form} />
            <Submit name="intent" value="change">
              {layoutTexts[locale].save}
            </Submit>
          </Form>
        </Card>
        <div className="space-y-6">
          <CityChecklist readiness={readiness} isForDay={liveFrom !== null && liveFrom > today} />
          {!live && <CityOpening liveFrom={liveFrom} version={version} isReady={missingOf(readiness).length === 0} today={today} />}
        </div>
      </div>
      <CityDistricts districts={districts} />
    </>
  );
}
