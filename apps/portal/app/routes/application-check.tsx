import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, isLocalDate } from '@balabaqsha/domain';
import { correctionTypeName, formatDate, languageName, queueTypeName } from '@balabaqsha/i18n';
import { applicationFormTexts } from '@balabaqsha/i18n/portal/application-form';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { BackLink, Checkbox, PageTitle, SummaryList, TextLink } from '@balabaqsha/ui';
import { inputOf } from '../application/form-values.ts';
import { Narrow } from '../components/narrow.tsx';
import { SwitchedOff } from '../components/switched-off.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => applicationFormTexts[locale].checkTitle);

/** Check your answers (Q2). An answer that no longer holds leads back to the form. */
export async function loader(args: LoaderFunctionArgs) {
  const api = guardianApi(args);
  const { draft, children, cities, kindergartens } = await read(args, api.applications.form());
  if (draft === null) throw redirect('/applications');
  const { values, conclusionFile } = draft;
  const city = cities.find(({ id }) => id === values.cityId);
  return {
    values,
    conclusionFile,
    child: children.find(({ id }) => id === values.childId)?.fullName ?? '',
    city: city ? { code: city.code, name: city.name } : null,
    kindergarten: kindergartens.find(({ id }) => id === values.kindergartenId)?.name ?? null,
  };
}

/** Sends the draft. A second press finds no draft, or an application on its way, and leads to where the first one led. */
export async function action(args: ActionFunctionArgs) {
  const api = guardianApi(args);
  const form = await args.request.formData();
  const { draft } = await read(args, api.applications.form());
  if (draft === null) return redirect('/applications');
  const sent = await attempt(args, form, () => api.applications.send(inputOf(draft.values, draft.conclusionFile?.id ?? null, form.get('consent') === 'on')));
  if (sent.ok) return redirect(`/applications/${sent.value.number}/sent`);
  if (sent.code === 'APPLICATION_LIVE_EXISTS' && sent.params.number !== undefined) return redirect(`/applications/${sent.params.number}`);
  return sent.answer;
}

export default function CheckApplication() {
  const { values, conclusionFile, child, city, kindergarten } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = applicationFormTexts[locale];
  const words = layoutTexts[locale];
  const form = useForm({
    consent: t.consent,
    queueType: t.queueType,
    childId: t.child,
    correctionType: t.correctionType,
    conclusionFileId: t.conclusion,
    conclusionNumber: t.conclusionNumber,
    conclusionIssuedOn: t.conclusionIssuedOn,
    conclusionValidUntil: t.conclusionValidUntil,
    cityId: t.city,
    kindergartenId: t.kindergarten,
    language: t.language,
  });
  const change = (field: string) => ({ href: `/applications/new#${field}`, text: words.change });
  const correctionType = CORRECTION_TYPES.find((each) => each === values.correctionType);
  const language = INSTRUCTION_LANGUAGES.find((each) => each === values.language);
  const date = (text: string | undefined): string => (text !== undefined && isLocalDate(text) ? formatDate(locale, text) : '');
  return (
    <Narrow>
      <BackLink href="/applications/new">{words.back}</BackLink>
      <PageTitle lead={t.checkLead}>{t.checkTitle}</PageTitle>
      {form.failure === null && <SwitchedOff feature="APPLICATIONS" cityCode={city?.code} />}
      <Problems form={form} />
      <SummaryList
        rows={[
          { label: t.queueType, value: queueTypeName(locale, 'SPECIAL'), change: change('queueType') },
          { label: t.child, value: child, change: change('childId') },
          { label: t.correctionType, value: correctionType && correctionTypeName(locale, correctionType), change: change('correctionType') },
          { label: t.conclusion, value: conclusionFile && <TextLink href={`/files/${conclusionFile.id}`}>{conclusionFile.name}</TextLink>, change: change('conclusionFileId') },
          { label: t.conclusionNumber, value: values.conclusionNumber, change: change('conclusionNumber') },
          { label: t.conclusionIssuedOn, value: date(values.conclusionIssuedOn), change: change('conclusionIssuedOn') },
          { label: t.conclusionValidUntil, value: date(values.conclusionValidUntil), change: change('conclusionValidUntil') },
          { label: t.city, value: city && t.cityName(city.name[locale]), change: change('cityId') },
          { label: t.kindergarten, value: kindergarten?.[locale], change: change('kindergartenId') },
          { label: t.language, value: language && languageName(locale, language), change: change('language') },
          { label: t.otherLanguageSuits, value: values.otherLanguageSuits === 'on' ? t.yes : t.no, change: change('otherLanguageSuits') },
        ]}
      />
      <Form method="post" className="mt-8 space-y-6" noValidate>
        <Checkbox name="consent" label={t.consent} error={form.error('consent')} required />
        <Submit wide size="large">
          {t.send}
        </Submit>
      </Form>
    </Narrow>
  );
}
