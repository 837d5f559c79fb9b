import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addDays, localDateOf } from '@balabaqsha/domain';
import { policyTexts } from '@balabaqsha/i18n/console/policy';
import { BackLink, Notice, PageTitle } from '@balabaqsha/ui';
import { PolicyForm, policyLabels, policyWords } from '../components/policy-form.tsx';
import { PolicyPreview, type PolicyEffects } from '../components/policy-preview.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { takeKept, typedValues } from '../form/kept.ts';
import { policyInput, previewMark } from '../form/policy-input.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => policyTexts[locale].changeTitle);

/** The policy in force as a form. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { basis, inForce } = await read(args, staffApi(args).rules.policy());
  return data({ basis, inForce, tomorrow: addDays(localDateOf(args.context.now), 1), kept: values }, { headers });
}

interface Shown {
  preview: PolicyEffects;
  values: Readonly<Record<string, string>>;
  mark: string;
  /** The form was changed after the preview that it was saved by. */
  stale: boolean;
}

/** Shows what changes, and keeps the change only as it was shown. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { rules } = staffApi(args);
  const mark = previewMark(form);
  const isSeen = form.get('mark') === mark;
  if (form.get('intent') === 'save' && isSeen) {
    const changed = await attempt(args, form, () => rules.changePolicy(policyInput(form)));
    return changed.ok ? redirect('/rules?done=changed') : changed.answer;
  }
  const previewed = await attempt(args, form, () => rules.previewPolicy(policyInput(form)));
  if (!previewed.ok) return previewed.answer;
  return data({ shown: { preview: previewed.value, values: typedValues(form), mark, stale: form.get('intent') === 'save' } satisfies Shown });
}

export default function PolicyChange() {
  const { basis, inForce, tomorrow, kept } = useLoaderData<typeof loader>();
  const shown = useActionData<{ shown?: Shown }>()?.shown ?? null;
  const t = policyTexts[useLocale()];
  const { restoreCalendarDays, signWorkingDays, reminderHour, issueWindow, ageLimitYears, ageLimitMonthDay, conclusionWarningDays } = inForce;
  const form = useForm(
    policyLabels(t),
    {
      effectiveFrom: tomorrow,
      restoreCalendarDays: String(restoreCalendarDays),
      signWorkingDays: String(signWorkingDays),
      reminderHour: String(reminderHour),
      issueFromHour: String(issueWindow.fromHour),
      issueToHour: String(issueWindow.toHour),
      ageLimitYears: String(ageLimitYears),
      ageLimitMonthDay,
      firstWarningDay: String(conclusionWarningDays[0] ?? ''),
      secondWarningDay: String(conclusionWarningDays[1] ?? ''),
      ...(shown?.values ?? kept),
    },
    undefined,
    policyWords(t),
  );
  return (
    <>
      <BackLink href="/rules">{t.back}</BackLink>
      <PageTitle lead={t.lead}>{t.changeTitle}</PageTitle>
      <Problems form={form} />
      {shown?.stale && (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.stale}
          </Notice>
        </div>
      )}
      {shown !== null && form.failure === null && <PolicyPreview preview={shown.preview} />}
      <PolicyForm form={form} basis={basis} tomorrow={tomorrow} mark={shown?.mark ?? null} />
    </>
  );
}
