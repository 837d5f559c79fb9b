import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { addDays, localDateOf } from '@balabaqsha/domain';
import { correctionTypeName, formatDate } from '@balabaqsha/i18n';
import { correctionTypesTexts } from '@balabaqsha/i18n/console/correction-types';
import { BackLink, Notice, PageTitle } from '@balabaqsha/ui';
import { CorrectionTypeForm, OfferHistory, TouchedByOffer, type OfferEffects } from '../components/correction-type-form.tsx';
import { correctionTypeInput, correctionTypeMark } from '../form/correction-type-input.ts';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept, typedValues } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { correctionTypeOf } from '../page/correction-type.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => correctionTypesTexts[locale].above);

/** One type with what holds, what is ahead and what was. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const types = await read(args, staffApi(args).rules.correctionTypes());
  const type = types.find(({ correctionType }) => correctionType === args.params.type);
  if (type === undefined) throw new Response(null, { status: 404 });
  return data({ type, tomorrow: addDays(localDateOf(args.context.now), 1), kept: values }, { headers });
}

interface Shown {
  preview: OfferEffects;
  values: Readonly<Record<string, string>>;
  mark: string;
  /** The form was changed after the preview that it was saved by. */
  stale: boolean;
}

/** Takes back what is ahead; or shows what a change touches, and keeps it only as it was shown. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { rules } = staffApi(args);
  const intent = form.get('intent');
  if (intent === 'takeBack') {
    const taken = await attempt(args, form, () => rules.takeBackCorrectionType({ id: String(form.get('id') ?? '') }));
    return taken.ok ? redirect('/rules/correction-types?done=back') : taken.answer;
  }
  const correctionType = correctionTypeOf(args.params.type ?? '');
  if (correctionType === null) throw new Response(null, { status: 404 });
  const mark = correctionTypeMark(form);
  const input = correctionTypeInput(form, correctionType);
  if (intent === 'save' && form.get('mark') === mark) {
    const changed = await attempt(args, form, () => rules.changeCorrectionType(input));
    return changed.ok ? redirect('/rules/correction-types?done=changed') : changed.answer;
  }
  const previewed = await attempt(args, form, () => rules.previewCorrectionType(input));
  if (!previewed.ok) return previewed.answer;
  return data({ shown: { preview: previewed.value, values: typedValues(form), mark, stale: intent === 'save' } satisfies Shown });
}

export default function CorrectionType() {
  const { type, tomorrow, kept } = useLoaderData<typeof loader>();
  const shown = useActionData<{ shown?: Shown }>()?.shown ?? null;
  const locale = useLocale();
  const t = correctionTypesTexts[locale];
  const { correctionType, basis, inForce, ahead, history } = type;
  const form = useForm(
    { offered: t.offer, explanationRu: t.explanationRu, explanationKk: t.explanationKk, explanationEn: t.explanationEn, sortOrder: t.sortOrder, effectiveFrom: t.effectiveFrom },
    {
      offered: inForce.offered ? 'yes' : 'no', explanationRu: inForce.explanation.ru, explanationKk: inForce.explanation.kk, explanationEn: inForce.explanation.en,
      sortOrder: String(inForce.sortOrder), effectiveFrom: tomorrow, ...(shown?.values ?? kept),
    },
    undefined,
    { sortOrder: { INVALID_VALUE: t.sortOrderHint } },
  );
  return (
    <>
      <BackLink href="/rules/correction-types">{t.back}</BackLink>
      <PageTitle above={t.above}>{correctionTypeName(locale, correctionType)}</PageTitle>
      {form.failure?.code === 'STATE_CHANGED' ? (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.conflict}
          </Notice>
        </div>
      ) : (
        <Problems form={form} />
      )}
      {shown?.stale && (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.stale}
          </Notice>
        </div>
      )}
      {shown !== null && form.failure === null && <TouchedByOffer effects={shown.preview} />}
      {ahead === null ? (
        <CorrectionTypeForm form={form} basis={basis} tomorrow={tomorrow} mark={shown?.mark ?? null} />
      ) : (
        <Notice kind="info" title={t.ahead(formatDate(locale, ahead.effectiveFrom))}>
          <Form method="post" className="mt-3">
            <input type="hidden" name="id" value={ahead.id} />
            <Submit name="intent" value="takeBack" variant="secondary" size="small">
              {t.takeBack}
            </Submit>
          </Form>
        </Notice>
      )}
      <h2 className="mt-10 mb-3 text-xl font-semibold">{t.history}</h2>
      <OfferHistory history={history} />
    </>
  );
}
