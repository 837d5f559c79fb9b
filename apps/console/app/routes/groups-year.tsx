import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { localDateOf, YEAR_CHOICES } from '@balabaqsha/domain';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { BackLink, Button, ButtonRow, EmptyState, Notice, PageTitle, RadioGroup, SectionTitle, SelectField, Tag } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { jointAnswer, keptAnswer, leavingInput } from '../kindergarten/joint-answer.ts';
import { bornIn, JointPreview, mayConfirm } from '../kindergarten/joint-preview.tsx';
import { JOINT_DONE } from '../kindergarten/joint-undo.tsx';
import { LeavingFields, useLeavingForm } from '../kindergarten/leaving-fields.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => jointChangeTexts[locale].year.title);

/** Name of the field that says what becomes of a group. */
const choiceOf = (id: string): string => `group-${id}`;
const CHOICE = /^group-(.+)$/;

/** What the form asks for. */
function yearInput(fields: readonly (readonly [name: string, value: FormDataEntryValue])[]) {
  const chosen = fields.flatMap(([name, value]) => {
    const [id, choice] = [CHOICE.exec(name)?.[1], YEAR_CHOICES.find((each) => each === value)];
    return id === undefined || choice === undefined ? [] : [{ id, choice }];
  });
  return { academicYear: Number(fields.find(([name]) => name === 'academicYear')?.[1]), chosen };
}

/** The groups that can begin an academic year, which the address may name (E1). */
export async function loader(args: LoaderFunctionArgs) {
  const asked = Number(new URL(args.request.url).searchParams.get('year'));
  const api = staffApi(args);
  const [change, reasons, { kept, headers }] = await Promise.all([
    read(args, api.kindergarten.yearChange({ academicYear: asked >= 2015 && asked <= 2100 ? asked : null })),
    read(args, api.reasons({ kind: 'DISENROLMENT' })),
    keptAnswer(args, (values) => api.kindergarten.previewYearChange(yearInput(Object.entries(values)))),
  ]);
  return data({ change, reasons, today: localDateOf(args.context.now), kept }, { headers });
}

/** Shows what beginning the year would do, or begins it as it was shown. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args).kindergarten;
  const input = yearInput([...form]);
  const leaving = form.has('reasonId') ? leavingInput(form) : { comment: '' };
  const answer = await jointAnswer(args, form, {
    look: () => api.previewYearChange(input),
    make: () => api.changeYear({ ...input, ...leaving, seen: String(form.get('seen') ?? '') }),
  });
  return answer === 'done' ? redirect(`/groups?done=${JOINT_DONE}`) : answer;
}

/** Groups are read anew after a refusal too: it may tell of a colleague who was faster. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) => formMethod !== undefined || defaultShouldRevalidate;

export default function GroupsYear() {
  const { change, reasons, today, kept } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const shown = answer !== undefined && typeof answer === 'object' && 'preview' in answer ? answer : answer === undefined ? kept : null;
  const locale = useLocale();
  const t = jointChangeTexts[locale];
  const { academicYearOf } = groupTexts[locale];
  const form = useLeavingForm(today, t.year.none, kept?.values);
  const values = shown?.values ?? form.failure?.values ?? null;
  // Refused without a look at it: what was typed stays, to be sent once more.
  const refused = shown === null && form.failure?.values.intent === 'confirm' ? form.failure.values : null;
  const leaves = shown?.preview.groups.some(({ leaving }) => leaving.length > 0) ?? (refused !== null && 'reasonId' in refused);
  const choices = Object.entries(shown?.values ?? refused ?? {}).filter(([name]) => CHOICE.test(name));
  return (
    <>
      <BackLink href="/groups">{t.year.back}</BackLink>
      <PageTitle lead={t.year.lead}>
        {t.year.title} {academicYearOf(change.academicYear)}
      </PageTitle>
      <Problems form={form} />
      {shown !== null && <JointPreview preview={shown.preview} years quiet={form.failure !== null} />}
      {(refused !== null || (shown !== null && mayConfirm(shown.preview))) && (
        <Form method="post" className="mb-10 max-w-(--container-form) space-y-5" noValidate>
          <input type="hidden" name="academicYear" value={refused?.academicYear ?? change.academicYear} />
          <input type="hidden" name="seen" value={shown?.preview.seal ?? refused?.seen ?? ''} />
          {choices.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {leaves && (
            <>
              <SectionTitle>{t.year.leavingTitle}</SectionTitle>
              <p className="text-quiet">{t.year.leavingText}</p>
              <LeavingFields form={form} reasons={reasons} today={today} />
            </>
          )}
          <Submit name="intent" value="confirm" variant={leaves ? 'danger' : 'primary'}>
            {t.year.begin(shown?.preview.groups.length ?? choices.length)}
          </Submit>
        </Form>
      )}
      <Form method="get" className="mb-6 flex flex-wrap items-end gap-3" key={change.academicYear}>
        <SelectField name="year" label={t.year.year} defaultValue={String(change.academicYear)} options={change.years.map((year) => ({ value: String(year), label: academicYearOf(year) }))} className="w-48" />
        <Button variant="secondary">{t.year.choose}</Button>
      </Form>
      {change.academicYear > change.present && (
        <div className="mb-6">
          <Notice kind="warning">{t.year.early}</Notice>
        </div>
      )}
      {change.groups.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={t.year.nothing} />
        </div>
      ) : (
        <Form method="post" className="space-y-4">
          <input type="hidden" name="academicYear" value={change.academicYear} />
          <div id="chosen" tabIndex={-1} className="grid gap-4 md:grid-cols-2">
            {change.groups.map(({ id, name, enrolled, now, keep, shift, proposed, isOver }) => (
              <div key={id} className="card p-4">
                <RadioGroup
                  name={choiceOf(id)}
                  label={`${name}, ${t.year.enrolled(enrolled)}`}
                  hint={
                    <>
                      {t.year.now(now.academicYear === null ? t.preview.noYear : academicYearOf(now.academicYear), bornIn(now))} {isOver && <Tag tone="deadline">{t.year.isOver}</Tag>}
                    </>
                  }
                  defaultValue={values?.[choiceOf(id)] ?? (isOver ? proposed : '')}
                  options={[
                    { value: 'KEEP', label: t.year.keep(bornIn(keep)) },
                    { value: 'SHIFT', label: t.year.shift(bornIn(shift)) },
                    { value: '', label: t.year.leave },
                  ]}
                />
              </div>
            ))}
          </div>
          <ButtonRow>
            <Submit name="intent" value="preview" variant={shown === null ? 'primary' : 'secondary'}>
              {t.preview.show}
            </Submit>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
