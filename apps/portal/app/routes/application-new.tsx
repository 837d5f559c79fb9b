import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { INSTRUCTION_LANGUAGES } from '@balabaqsha/domain';
import { correctionTypeName, formatDateTime, formatFileSize, languageName, queueTypeName } from '@balabaqsha/i18n';
import { applicationFormTexts } from '@balabaqsha/i18n/portal/application-form';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { BackLink, ButtonLink, ButtonRow, Checkbox, DateField, EmptyState, FileField, PageTitle, SectionTitle, SelectField, TextField, TextLink } from '@balabaqsha/ui';
import { chosenIn, inputOf, isUnconfirmed, offeredTypes, suitableKindergartens, valuesOf, type ApplicationField, type ApplicationForm } from '../application/form-values.ts';
import { TypeExplanations } from '../application/type-explanations.tsx';
import { Narrow } from '../components/narrow.tsx';
import { SwitchedOff } from '../components/switched-off.tsx';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { keepUpload } from '../form/upload.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => applicationFormTexts[locale].title);

/** The form in the guide's order, with the draft that was kept (Q2). */
export async function loader(args: LoaderFunctionArgs) {
  const form = await read(args, guardianApi(args).applications.form());
  const kept = takeKept(args);
  const childId = new URL(args.request.url).searchParams.get('child');
  const values: Record<string, string> = { ...defaults(form, args.context.cityCode), ...form.draft?.values, ...kept.values, ...(childId !== null && { childId }) };
  if (isUnconfirmed(form, values.childId)) delete values.childId;
  return data({ ...form, values }, { headers: kept.headers });
}

/** Answers that need no asking: the only queue type, the city that he chose for the pages or the only one that takes part, the only child that may apply. */
function defaults({ children, cities }: ApplicationForm, cityCode: string): Record<string, string> {
  const live = cities.filter((city) => city.live);
  const city = live.find(({ code }) => code === cityCode) ?? (live.length === 1 ? live[0] : undefined);
  const free = children.filter(({ liveApplication, guardianship }) => liveApplication === null && guardianship === 'CONFIRMED');
  return { queueType: 'SPECIAL', ...(city && { cityId: city.id }), ...(free.length === 1 && free[0] && { childId: free[0].id }) };
}

/** Keeps what was typed, right or wrong, then checks it as a whole. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = guardianApi(args, form);
  const intent = form.get('intent');
  if (intent === 'clear') {
    await api.applications.discardDraft();
    return redirect('/applications/new');
  }
  const upload = await keepUpload(args, 'conclusionFileId', 'PMPK_CONCLUSION');
  const fileProblem = upload !== null && 'code' in upload ? upload.code : null;
  const values = valuesOf(form);
  const saved = await attempt(args, form, () => api.applications.saveDraft({ values, ...(upload !== null && 'id' in upload && { conclusionFileId: upload.id }) }));
  if (!saved.ok) return saved.answer;
  if (intent === 'suit' && fileProblem === null) return redirect('/applications/new#kindergartenId');
  if (fileProblem !== null) return refused(args, form, { code: fileProblem, params: {}, fields: { conclusionFileId: fileProblem } });
  const { draft, children } = await api.applications.form();
  const checked = await attempt(args, form, () => api.applications.check(inputOf(values, draft?.conclusionFile?.id ?? null, true)));
  if (checked.ok) return redirect('/applications/new/check');
  // The form's own check ends at the first thing amiss with the fields; that the child may not apply yet is said with them.
  if (!isUnconfirmed({ children }, values.childId)) return checked.answer;
  const { code, params, fields } = checked.answer.data.failure;
  return refused(args, form, { code, params, fields: { ...fields, childId: 'CHILD_UNCONFIRMED' } });
}

export default function NewApplication() {
  const loaded = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = applicationFormTexts[locale];
  return (
    <Narrow>
      <BackLink href="/applications">{applicationsTexts[locale].title}</BackLink>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      {loaded.children.length === 0 ? <WithoutChildren /> : <ApplicationFields />}
    </Narrow>
  );
}

function WithoutChildren() {
  const t = applicationFormTexts[useLocale()];
  const addChild = (
    <ButtonLink href="/children/new?to=/applications/new" icon="plus">
      {t.addChild}
    </ButtonLink>
  );
  return (
    <>
      <SwitchedOff feature="APPLICATIONS" />
      <EmptyState illustration="child" title={t.noChildren} action={addChild}>
        {t.noChildrenText}
      </EmptyState>
    </>
  );
}

function ApplicationFields() {
  const { children, cities, kindergartens, draft, values } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = applicationFormTexts[locale];
  const words = layoutTexts[locale];
  const labels: Record<ApplicationField, string> = {
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
    otherLanguageSuits: t.otherLanguageSuits,
  };
  const form = useForm(labels, values);
  const [{ cityId, correctionType }, setChosen] = useState(chosenIn({ cities }, form.value('cityId'), form.value('correctionType')));
  const suitable = suitableKindergartens({ kindergartens }, { cityId, correctionType });
  const offers = offeredTypes({ cities }, cityId);
  const kept = draft?.conclusionFile ?? null;
  const unconfirmed = children.filter(({ guardianship }) => guardianship === 'UNCONFIRMED');
  const relation = { CONFIRMED: null, UNCONFIRMED: t.childUnconfirmed, REFUSED: t.childRefused };
  return (
    <>
      <SwitchedOff feature="APPLICATIONS" cityCode={cities.find(({ id }) => id === cityId)?.code} />
      <Problems form={form} />
      <Form method="post" encType="multipart/form-data" className="space-y-6" noValidate>
        <SelectField {...form.field('queueType')} options={[{ value: 'SPECIAL', label: queueTypeName(locale, 'SPECIAL') }]} placeholder={words.choose} required />
        <div>
          <SelectField
            {...form.field('childId')}
            hint={unconfirmed.length > 0 && t.childUnconfirmedHint(unconfirmed.map(({ fullName }) => fullName).join(', '))}
            placeholder={words.choose}
            required
            options={children.map(({ id, fullName, guardianship, liveApplication }) => {
              const caveat = liveApplication === null ? relation[guardianship] : t.childHasApplication(liveApplication);
              return { value: id, label: caveat === null ? fullName : `${fullName} (${caveat})`, disabled: guardianship !== 'CONFIRMED' };
            })}
          />
          <p className="mt-2">
            <TextLink href="/children/new?to=/applications/new">{t.addChild}</TextLink>
          </p>
        </div>
        <SelectField
          {...form.field('correctionType')}
          hint={t.correctionHint}
          placeholder={words.choose}
          required
          options={offers.map(({ correctionType: value }) => ({ value, label: correctionTypeName(locale, value) }))}
          onChange={(event) => setChosen({ cityId, correctionType: event.currentTarget.value })}
        />
        <TypeExplanations offers={offers} />
        {/* The lists follow the city and the type by themselves; without JavaScript they have to be asked to. */}
        <noscript>
          <Submit name="intent" value="suit" variant="secondary" formNoValidate wide>
            {t.showSuitable}
          </Submit>
        </noscript>
        <div className="space-y-6 border-t border-line pt-6">
          <SectionTitle>{t.conclusionPart}</SectionTitle>
          <FileField
            name="conclusionFileId"
            label={labels.conclusionFileId}
            error={form.error('conclusionFileId')}
            hint={t.conclusionHint}
            kept={kept === null ? undefined : { name: kept.name, size: formatFileSize(locale, kept.size), keptText: t.fileKept }}
          />
          <TextField {...form.field('conclusionNumber')} autoComplete="off" maxLength={60} required />
          <div className="grid gap-6 sm:grid-cols-2">
            <DateField {...form.field('conclusionIssuedOn')} required />
            <DateField {...form.field('conclusionValidUntil')} required />
          </div>
        </div>
        <div className="space-y-6 border-t border-line pt-6">
          <SectionTitle>{t.placePart}</SectionTitle>
          <SelectField
            {...form.field('cityId')}
            placeholder={words.choose}
            required
            options={cities.filter(({ live }) => live).map(({ id, name }) => ({ value: id, label: t.cityName(name[locale]) }))}
            onChange={(event) => setChosen(chosenIn({ cities }, event.currentTarget.value, correctionType))}
          />
          <SelectField
            key={`${cityId} ${correctionType}`}
            {...form.field('kindergartenId')}
            hint={t.kindergartenHint}
            placeholder={words.choose}
            required
            options={suitable.map(({ id, name, address }) => ({ value: id, label: `${name[locale]}, ${address[locale]}` }))}
          />
          <SelectField {...form.field('language')} placeholder={words.choose} required options={INSTRUCTION_LANGUAGES.map((value) => ({ value, label: languageName(locale, value) }))} />
          <Checkbox name="otherLanguageSuits" label={t.otherLanguageSuits} hint={t.otherLanguageHint} defaultChecked={form.value('otherLanguageSuits') === 'on'} />
        </div>
        <ButtonRow>
          <Submit name="intent" value="check" wide>
            {t.continue}
          </Submit>
          {draft !== null && (
            <Submit name="intent" value="clear" variant="quiet" formNoValidate wide>
              {t.startAnew}
            </Submit>
          )}
        </ButtonRow>
        {draft !== null && <p className="text-sm text-quiet">{t.draftSaved(formatDateTime(locale, draft.updatedAt))}</p>}
      </Form>
    </>
  );
}
