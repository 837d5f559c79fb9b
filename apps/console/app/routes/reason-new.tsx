import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { REASON_KINDS, ReasonForm, type TypedWords } from '../components/reason-form.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept, typedValues } from '../form/kept.ts';
import { reasonInput } from '../form/reason-input.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => reasonsTexts[locale].add);

const kindOf = ({ url }: Request) => {
  const asked = new URL(url).searchParams.get('kind');
  return REASON_KINDS.find((each) => each === asked) ?? 'REJECTION';
};

/** An empty reason of the list that the officer comes from. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  await read(args, staffApi(args).rules.reasons());
  return data({ kind: kindOf(args.request), today: localDateOf(args.context.now), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'preview') return data({ preview: typedValues(form) });
  const kind = kindOf(args.request);
  const added = await attempt(args, form, () => staffApi(args).rules.addReason({ kind, ...reasonInput(form) }));
  return added.ok ? redirect(`/rules/reasons?kind=${kind}&done=added`) : added.answer;
}

export default function ReasonNew() {
  const { kind, today, kept } = useLoaderData<typeof loader>();
  const preview = useActionData<{ preview?: TypedWords }>()?.preview ?? null;
  const t = reasonsTexts[useLocale()];
  const form = useForm({ textRu: t.textRu, textKk: t.textKk, textEn: t.textEn, validFrom: t.validFrom }, { validFrom: today, ...(preview ?? kept) });
  return (
    <>
      <BackLink href={`/rules/reasons?kind=${kind}`}>{t.back}</BackLink>
      <PageTitle above={t.kinds[kind]}>{t.add}</PageTitle>
      <ReasonForm kind={kind} form={form} preview={preview} fromHint={t.fromToday} min={today} intent="add" />
    </>
  );
}
