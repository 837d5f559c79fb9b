import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { localDateOf, yearOf } from '@balabaqsha/domain';
import { calendarListTexts } from '@balabaqsha/i18n/console/calendar-list';
import { countryCalendarTexts } from '@balabaqsha/i18n/console/country-calendar';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, FileField, PageTitle, TextArea } from '@balabaqsha/ui';
import { calendarAddress, calendarApi, isOfCountry } from '../calendar/calendar-of.ts';
import { CalendarPreview, type CalendarEffects } from '../components/calendar-preview.tsx';
import { dayListOf } from '../form/day-list.ts';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => calendarListTexts[locale].import);

function yearAsked({ request, context }: LoaderFunctionArgs): number {
  const asked = new URL(request.url).searchParams.get('year');
  return asked === null ? yearOf(localDateOf(context.now)) : Number(asked);
}

/** An empty list for the year that the officer comes from. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const ofCountry = isOfCountry(new URL(args.request.url).searchParams);
  const { year } = await read(args, calendarApi(args).calendar({ year: yearAsked(args) }));
  const { actions } = await read(args, api.session.me());
  if (!actions.includes(ofCountry ? 'staff.country.addCalendarList' : 'staff.city.addCalendarList')) throw new Response(null, { status: 403 });
  return data({ year, ofCountry, kept: values }, { headers });
}

/** Shows what the list does; adds it where the calendar is still the one that was shown. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const calendar = calendarApi(args);
  const year = yearAsked(args);
  const text = dayListOf(form, args.context.upload);
  if (text === null) return refused(args, form, { code: 'FILE_TOO_LARGE', params: {}, fields: { file: 'FILE_TOO_LARGE' } });
  const basis = String(form.get('basis') ?? '');
  if (form.get('intent') === 'save' && form.get('seen') === text) {
    const added = await attempt(args, form, () => calendar.addCalendarList({ year, text, basis }));
    return added.ok ? redirect(calendarAddress(isOfCountry(new URL(args.request.url).searchParams), '', { year, added: added.value.days, moved: added.value.movedDeadlines })) : added.answer;
  }
  const preview = await attempt(args, form, () => calendar.previewCalendarList({ year, text }));
  return preview.ok ? data({ shown: { preview: preview.value, text: preview.value.text } }) : preview.answer;
}

export default function CalendarList() {
  const { year, ofCountry, kept } = useLoaderData<typeof loader>();
  const shown = useActionData<{ shown?: { preview: CalendarEffects; text: string } }>()?.shown ?? null;
  const locale = useLocale();
  const t = calendarListTexts[locale];
  const form = useForm({ text: t.list, file: t.file }, { text: shown?.text ?? kept?.text ?? '' }, undefined, { file: { FILE_TOO_LARGE: t.fileWrong, INVALID_VALUE: t.fileUnread, CHANGE_NOTHING: t.fileEmpty } });
  return (
    <>
      <BackLink href={calendarAddress(ofCountry, '', { year })}>{t.back}</BackLink>
      <PageTitle lead={t.lead} above={ofCountry ? countryCalendarTexts[locale].country : undefined}>{t.title(year)}</PageTitle>
      <Problems form={form} />
      {shown !== null && form.failure === null && <CalendarPreview preview={shown.preview} />}
      {/* What came out of a file stands in the field, where it can be corrected. */}
      <Form key={shown?.text ?? ''} id="days" method="post" encType="multipart/form-data" className="max-w-(--container-text) space-y-5" noValidate>
        {shown !== null && (
          <>
            <input type="hidden" name="basis" value={shown.preview.basis} />
            <input type="hidden" name="seen" value={shown.text} />
          </>
        )}
        <TextArea {...form.field('text')} hint={t.listHint} rows={12} spellCheck={false} />
        <FileField name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept=".csv,.txt,.ics,text/csv,text/plain,text/calendar" />
        <ButtonRow>
          <Submit name="intent" value="preview" icon="eye">
            {t.preview}
          </Submit>
          <ButtonLink href={calendarAddress(ofCountry, '', { year })} variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
