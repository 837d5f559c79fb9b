import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { isLocalDate, localDateOf, yearOf } from '@balabaqsha/domain';
import { calendarDayTexts } from '@balabaqsha/i18n/console/calendar-day';
import { calendarListTexts } from '@balabaqsha/i18n/console/calendar-list';
import { countryCalendarTexts } from '@balabaqsha/i18n/console/country-calendar';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { Button, ButtonLink, ButtonRow, Card, DateField, Notice, PageTitle, RadioGroup, Tabs, TextField } from '@balabaqsha/ui';
import { calendarAddress, calendarApi, isOfCountry } from '../calendar/calendar-of.ts';
import { CalendarAdditions, DaysOff } from '../components/calendar-tables.tsx';
import { YearGrid } from '../components/year-grid.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read } from '../session/guard.ts';

export const meta = titled((locale) => cityTexts[locale].calendar.title);

/** Working days of a year (K1), and the form that changes them (K2). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const asked = new URL(args.request.url).searchParams.get('year');
  const year = asked === null ? yearOf(localDateOf(args.context.now)) : Number(asked);
  return data({ calendar: await read(args, calendarApi(args).calendar({ year })), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const date = String(form.get('date') ?? '');
  const done = await attempt(args, form, () => calendarApi(args).addCalendarDay({ date, working: form.get('kind') === 'working', name: String(form.get('name') ?? '') }));
  return done.ok ? redirect(calendarAddress(isOfCountry(new URL(args.request.url).searchParams), '', { year: date.slice(0, 4), moved: done.value.movedDeadlines })) : done.answer;
}

export default function Calendar() {
  const { calendar, kept } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const ofCountry = isOfCountry(query);
  const actions = usePageData()?.me?.actions ?? [];
  const mayChange = actions.includes(ofCountry ? 'staff.country.addCalendarDay' : 'staff.city.addCalendarDay');
  const address = (path: '' | '/list', more: Readonly<Record<string, string | number>> = {}) => calendarAddress(ofCountry, path, more);
  const locale = useLocale();
  const t = cityTexts[locale].calendar;
  const form = useForm({ date: t.date, kind: t.kind, name: t.name }, { kind: 'off', ...kept });
  const words = calendarListTexts[locale];
  const country = countryCalendarTexts[locale];
  const moved = query.get('moved');
  const back = query.get('back');
  const { year } = calendar;
  const additions = calendar.additions.flatMap((day) => (isLocalDate(day.date) ? [{ ...day, date: day.date }] : []));
  return (
    <>
      <PageTitle
        above={t.title}
        lead={t.lead}
        aside={
          <div className="print:hidden">
            <ButtonRow>
              {mayChange && (
                <ButtonLink href={address('/list', { year })} size="small" icon="upload">
                  {words.import}
                </ButtonLink>
              )}
              <Button type="button" variant="secondary" size="small" onClick={() => window.print()}>
                {words.print}
              </Button>
              <ButtonLink href={address('', { year: year - 1 })} variant="secondary" size="small" icon="arrowLeft" aria-label={`${t.previous}: ${year - 1}`}>
                {year - 1}
              </ButtonLink>
              <ButtonLink href={address('', { year: year + 1 })} variant="secondary" size="small" icon="arrowRight" aria-label={`${t.next}: ${year + 1}`}>
                {year + 1}
              </ButtonLink>
            </ButtonRow>
          </div>
        }
      >
        {year}
      </PageTitle>
      {actions.includes('staff.country.addCalendarDay') && (
        <div className="mb-6 print:hidden">
          <Tabs
            label={country.whose}
            items={[
              { href: calendarAddress(false, '', { year }), label: country.city, current: !ofCountry },
              { href: calendarAddress(true, '', { year }), label: country.country, current: ofCountry },
            ]}
          />
        </div>
      )}
      {ofCountry && <p className="mb-6 max-w-(--container-text) text-quiet">{country.note}</p>}
      <Problems form={form} />
      {form.failure === null && moved !== null && /^\d{1,9}$/.test(moved) && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {t.done(Number(moved))}
          </Notice>
        </div>
      )}
      {form.failure === null && back !== null && /^\d{1,9}$/.test(back) && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {calendarDayTexts[locale].done(Number(back))}
          </Notice>
        </div>
      )}
      <section className="mb-8">
        <YearGrid year={year} additions={additions} />
      </section>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:hidden">
        <DaysOff year={year} days={calendar.daysOff.flatMap((day) => (isLocalDate(day.date) ? [{ ...day, date: day.date }] : []))} />
        <div className="space-y-5">
          {mayChange && (
            <Card title={t.add}>
              {/* A day that was added empties the form: sent once more, it would only be refused. What was typed for the city is not for the country. */}
              <Form key={`${ofCountry ? 'country' : 'city'} ${year} ${additions.length}`} method="post" className="space-y-4" noValidate>
                <DateField {...form.field('date')} required />
                <RadioGroup
                  {...form.field('kind')}
                  inline
                  options={[
                    { value: 'off', label: t.kindOff },
                    { value: 'working', label: t.kindWorking },
                  ]}
                />
                <TextField {...form.field('name')} hint={t.nameHint} maxLength={120} required />
                <ButtonRow>
                  <Submit>{t.add}</Submit>
                  <Submit name="intent" value="day" formAction={address('/list', { year })} variant="secondary" icon="eye">
                    {words.seeMoves}
                  </Submit>
                </ButtonRow>
              </Form>
            </Card>
          )}
          <Card title={t.additions}>
            <CalendarAdditions days={calendar.written.flatMap((day) => (isLocalDate(day.date) ? [{ ...day, date: day.date }] : []))} mayChange={mayChange} ofCountry={ofCountry} />
          </Card>
        </div>
      </div>
    </>
  );
}
