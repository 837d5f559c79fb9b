import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES } from '@balabaqsha/domain';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Button, ButtonRow, Card, Checkbox, EmptyState, PageTitle, SelectField, Tag, TextField, TextLink, UiLink } from '@balabaqsha/ui';
import { CitySketch } from '../components/city-sketch.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => kindergartensTexts[locale].title);

/** The catalogue (P3). The filter is the address, so that a find can be sent to somebody. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const text = (name: string): string => query.get(name)?.slice(0, 100) ?? '';
  const filter = {
    search: text('search'),
    districtId: text('district') || null,
    correctionType: CORRECTION_TYPES.find((each) => each === text('type')) ?? null,
    language: INSTRUCTION_LANGUAGES.find((each) => each === text('language')) ?? null,
    onlyFree: query.get('free') === 'on',
  };
  return { filter, ...(await context.api.public.kindergartens(filter)) };
}

export default function Kindergartens() {
  const { filter, districts, kindergartens } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const words = layoutTexts[locale];
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-8">
        <Card>
          <Form method="get" role="search" className="space-y-5" key={JSON.stringify(filter)}>
            <TextField name="search" label={t.search} type="search" defaultValue={filter.search} />
            <SelectField name="district" label={t.district} placeholder={words.any} defaultValue={filter.districtId ?? ''} options={districts.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
            <SelectField name="type" label={t.correctionType} placeholder={words.any} defaultValue={filter.correctionType ?? ''} options={CORRECTION_TYPES.map((value) => ({ value, label: correctionTypeName(locale, value) }))} />
            <SelectField name="language" label={t.language} placeholder={words.any} defaultValue={filter.language ?? ''} options={INSTRUCTION_LANGUAGES.map((value) => ({ value, label: languageName(locale, value) }))} />
            <Checkbox name="free" label={t.onlyFree} defaultChecked={filter.onlyFree} />
            <ButtonRow>
              <Button wide>{t.find}</Button>
              <TextLink href="/kindergartens">{t.reset}</TextLink>
            </ButtonRow>
          </Form>
        </Card>
        <div className="min-w-0">
          <p role="status" className="mb-4 font-medium">
            {t.found(kindergartens.length)}
          </p>
          {kindergartens.length === 0 ? (
            <EmptyState illustration="kindergarten" title={t.nothing}>
              {t.nothingText}
            </EmptyState>
          ) : (
            <>
              <CitySketch title={t.mapTitle} label={t.mapText(kindergartens.length)} places={kindergartens.map(({ id, latitude, longitude, freeSeats }) => ({ id, latitude, longitude, free: freeSeats > 0 }))} />
              <ul className="mt-4 space-y-4">
                {kindergartens.map((each) => (
                  <li key={each.id}>
                    <article className="card relative p-5 transition-colors hover:border-accent">
                      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                        <h2 className="min-w-0 text-lg font-semibold">
                          <UiLink href={`/kindergartens/${each.id}`} className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg">
                            {each.name[locale]}
                          </UiLink>
                        </h2>
                        <Tag tone={each.freeSeats > 0 ? 'done' : 'neutral'} icon={each.freeSeats > 0 ? 'check' : 'pause'}>
                          {t.free(each.freeSeats)}
                        </Tag>
                      </div>
                      <p className="text-quiet">
                        {t.districtName(each.district[locale])}, {each.address[locale]}
                      </p>
                      <p className="mt-2 text-sm">{each.correctionTypes.map((type) => correctionTypeName(locale, type)).join(' · ')}</p>
                      <p className="mt-1 text-sm text-quiet">
                        {each.languages.map((language) => languageName(locale, language)).join(', ')}; {t.capacity(each.capacity)}
                      </p>
                    </article>
                  </li>
                ))}
              </ul>
              <p className="mt-4 text-sm text-quiet">{t.promised}</p>
            </>
          )}
        </div>
      </div>
    </>
  );
}
