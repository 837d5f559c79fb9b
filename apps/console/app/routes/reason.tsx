import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { addDays, localDateOf } from '@balabaqsha/domain';
import { formatDate } from '@balabaqsha/i18n';
import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { BackLink, Card, DateField, Notice, PageTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { REASON_KINDS, ReasonForm, type TypedWords } from '../components/reason-form.tsx';
import { ReasonVersions } from '../components/reason-versions.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept, typedValues } from '../form/kept.ts';
import { reasonInput } from '../form/reason-input.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => reasonsTexts[locale].title);

/** One reason with all of its versions; the address of an older version leads to the newest. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const lines = await read(args, staffApi(args).rules.reasons());
  const line = lines.find(({ versions }) => versions.some(({ id }) => id === args.params.id));
  const newest = line?.versions[0];
  if (line === undefined || newest === undefined) throw new Response(null, { status: 404 });
  if (line.id !== args.params.id) throw redirect(`/rules/reasons/${line.id}`);
  const today = localDateOf(args.context.now);
  return data({ line, newest, today, tomorrow: addDays(today, 1), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const intent = String(form.get('intent') ?? '');
  if (intent === 'preview') return data({ preview: typedValues(form) });
  const { rules } = staffApi(args);
  const id = args.params.id ?? '';
  const back = `/rules/reasons?kind=${REASON_KINDS.find((kind) => kind === form.get('kind')) ?? ''}`;
  if (intent === 'retire') {
    const retired = await attempt(args, form, () => rules.retireReason({ id, validTo: String(form.get('validTo') ?? '') }));
    return retired.ok ? redirect(`${back}&done=retired`) : retired.answer;
  }
  if (intent === 'takeBack') {
    const taken = await attempt(args, form, () => rules.takeBackReason({ id }));
    return taken.ok ? redirect(`${back}&done=back`) : taken.answer;
  }
  const changed = await attempt(args, form, () => rules.changeReason({ id, ...reasonInput(form) }));
  return changed.ok ? redirect(`${back}&done=changed`) : changed.answer;
}

export default function Reason() {
  const { line, newest, today, tomorrow, kept } = useLoaderData<typeof loader>();
  const preview = useActionData<{ preview?: TypedWords }>()?.preview ?? null;
  const locale = useLocale();
  const t = reasonsTexts[locale];
  const { text, period, validFrom, validTo } = newest;
  const changing = useForm(
    { textRu: t.textRu, textKk: t.textKk, textEn: t.textEn, validFrom: t.validFrom },
    { textRu: text.ru, textKk: text.kk, textEn: text.en, validFrom: tomorrow, ...(preview ?? kept) },
    'change',
  );
  const retiring = useForm({ validTo: t.validTo }, { validTo: today }, 'retire');
  const takingBack = useForm({}, {}, 'takeBack');
  const isOpen = period === 'IN_FORCE' && validTo === null;
  return (
    <>
      <BackLink href={`/rules/reasons?kind=${line.kind}`}>{t.back}</BackLink>
      <PageTitle above={t.kinds[line.kind]}>{text[locale]}</PageTitle>
      <DoneNotice texts={t.done} />
      <Problems form={takingBack} />
      {!isOpen && (
        <div className="mb-6">
          <Notice kind="info">
            {period === 'AHEAD' && t.ahead(formatDate(locale, validFrom))}
            {period === 'IN_FORCE' && validTo !== null && t.ends(formatDate(locale, validTo))}
            {period === 'OVER' && t.over}
            {period !== 'OVER' && (
              <Form method="post" className="mt-3">
                <input type="hidden" name="kind" value={line.kind} />
                <Submit name="intent" value="takeBack" variant="secondary" size="small">
                  {period === 'AHEAD' ? t.takeBack : t.keep}
                </Submit>
              </Form>
            )}
          </Notice>
        </div>
      )}
      {isOpen && (
        <>
          <h2 className="mb-4 text-xl font-semibold">{t.newVersion}</h2>
          <ReasonForm kind={line.kind} form={changing} preview={preview} fromHint={t.fromTomorrow} min={tomorrow} intent="change" />
          <div className="mt-8 max-w-(--container-text)">
            <Card title={t.retire}>
              <Problems form={retiring} />
              <Form method="post" className="space-y-4" noValidate>
                <input type="hidden" name="kind" value={line.kind} />
                <p>{t.retireNote}</p>
                <DateField {...retiring.field('validTo')} required min={today} />
                <Submit name="intent" value="retire" variant="danger">
                  {t.retire}
                </Submit>
              </Form>
            </Card>
          </div>
        </>
      )}
      <div className="mt-8">
        <ReasonVersions versions={line.versions} />
      </div>
    </>
  );
}
