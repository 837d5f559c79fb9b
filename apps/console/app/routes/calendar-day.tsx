import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { formatDate, formatWeekday } from '@balabaqsha/i18n';
import { calendarDayTexts } from '@balabaqsha/i18n/console/calendar-day';
import { calendarListTexts } from '@balabaqsha/i18n/console/calendar-list';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { BackLink, ButtonLink, ButtonRow, Card, Notice, PageTitle, SummaryList } from '@balabaqsha/ui';
import { calendarAddress, calendarApi, isOfCountry } from '../calendar/calendar-of.ts';
import { DeadlineMoves } from '../components/calendar-preview.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read } from '../session/guard.ts';

export const meta = titled((locale) => calendarDayTexts[locale].takeBack);

const yearOf = (date: string): string => date.slice(0, 4);

/** What taking the day back would do, before anybody does it (K2). Who may not is refused by the call. */
export async function loader(args: LoaderFunctionArgs) {
  const ofCountry = isOfCountry(new URL(args.request.url).searchParams);
  const seen = calendarApi(args).previewTakingBack({ id: args.params.id ?? '' });
  return read(
    args,
    seen.catch((error: unknown) => {
      // Taken back already, or over: the calendar tells by whom.
      throw ['STATE_CHANGED', 'DATE_IN_PAST'].includes(args.context.refusalOf(error).code) ? redirect(calendarAddress(ofCountry, '')) : error;
    }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const done = await attempt(args, form, () => calendarApi(args).takeBackCalendarDay({ id: args.params.id ?? '', basis: text('basis') }));
  return done.ok ? redirect(calendarAddress(isOfCountry(new URL(args.request.url).searchParams), '', { year: yearOf(text('date')), back: done.value.movedDeadlines })) : done.answer;
}

export default function CalendarDay() {
  const day = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = calendarDayTexts[locale];
  const words = cityTexts[locale].calendar;
  const form = useForm({});
  const address = calendarAddress(isOfCountry(useSearchParams()[0]), '', { year: yearOf(day.date) });
  return (
    <>
      <BackLink href={address}>{calendarListTexts[locale].back}</BackLink>
      <PageTitle lead={t.lead}>{t.title(formatDate(locale, day.date))}</PageTitle>
      {form.failure?.code === 'STATE_CHANGED' ? (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.changed}
          </Notice>
        </div>
      ) : (
        <Problems form={form} />
      )}
      <div className="max-w-(--container-text) space-y-6">
        <Card>
          <SummaryList
            rows={[
              { label: words.date, value: `${formatDate(locale, day.date)}, ${formatWeekday(locale, day.date)}` },
              { label: t.was, value: `${day.working ? words.workingDay : words.dayOff}. ${day.name}` },
              { label: t.becomes, value: day.becomesWorking ? words.workingDay : words.dayOff },
            ]}
          />
        </Card>
        {day.moves.length === 0 ? <p>{t.unchanged}</p> : <DeadlineMoves moves={day.moves} />}
        <Form method="post">
          <input type="hidden" name="basis" value={day.basis} />
          <input type="hidden" name="date" value={day.date} />
          <ButtonRow>
            <Submit variant="danger">{t.takeBack}</Submit>
            <ButtonLink href={address} variant="quiet">
              {t.keep}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  );
}
