import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { formatDateTime, formatPhone, localeName } from '@balabaqsha/i18n';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { BackLink, Card, DefinitionRow, Definitions, Notice } from '@balabaqsha/ui';
import { DocumentViewer } from '../components/document-viewer.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { readAnewByForms } from '../review/read-anew.ts';
import { read, staffApi } from '../session/guard.ts';
import { AnswerForm } from '../support/answer-form.tsx';
import { Answers } from '../support/answers.tsx';
import { letterAddress, letterListOf, nextLetter } from '../support/letter-list.ts';

export const meta = titled((locale) => supportTexts[locale].title);

/** One letter with its file and what was answered (P6). Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { support } = staffApi(args);
  const [letter, templates] = await Promise.all([read(args, support.case({ id: args.params.id ?? '' })), read(args, support.templates({}))]);
  return data({ letter, templates, kept: values }, { headers });
}

/** Takes the letter in hand, answers it, closes it or opens it again. What is done with leads to the next one. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { support } = staffApi(args);
  const id = args.params.id ?? '';
  const query = new URL(args.request.url).searchParams;
  const show = letterListOf(query);
  const intent = String(form.get('intent') ?? '');
  const handled = intent === 'answer-and-handle';
  const from = Date.parse(String(form.get('from') ?? ''));
  const deeds: Readonly<Record<string, readonly [done: string, deed: () => Promise<unknown>]>> = {
    take: ['taken', () => support.take({ id, from: Number.isNaN(from) ? null : new Date(from) })],
    leave: ['left', () => support.leave({ id })],
    answer: ['answered', () => support.answer({ id, answer: String(form.get('answer') ?? ''), handled })],
    'answer-and-handle': ['answered-handled', () => support.answer({ id, answer: String(form.get('answer') ?? ''), handled })],
    handle: ['handled', () => support.handle({ id })],
    reopen: ['reopened', () => support.reopen({ id })],
  };
  const [done, deed] = deeds[intent] ?? [];
  if (done === undefined || deed === undefined) throw new Response(null, { status: 404 });
  const tried = await attempt(args, form, deed);
  if (!tried.ok) return tried.answer;
  if (handled || intent === 'handle') return redirect(await nextLetter(args, show, done));
  return redirect(letterAddress(intent === 'reopen' ? 'OPEN' : show, id, { after: query.get('after'), done }));
}

export const shouldRevalidate = readAnewByForms;

export default function SupportCase() {
  const { letter, templates, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = supportTexts[locale];
  const show = letterListOf(useSearchParams()[0]);
  const form = useForm({ answer: t.answer }, kept ?? {});
  const { id, taken, handled, attachment } = letter;
  const isOthers = taken !== null && !taken.isMe;
  return (
    <div key={id}>
      <div className="xl:hidden">
        <BackLink href={letterAddress(show)}>{t.back}</BackLink>
      </div>
      <h1 className="text-xl font-bold tracking-tight break-words">{letter.name}</h1>
      <div className="mt-4 space-y-3 empty:hidden">
        {isOthers && (
          <Notice kind="warning" title={t.takenTitle(taken.name)} actions={<Deed id={id} intent="take" from={taken.at} label={t.takeOver} />}>
            {t.takenSince(formatDateTime(locale, taken.at))}
          </Notice>
        )}
        {handled !== null && (
          <Notice kind="info" title={t.closed(formatDateTime(locale, handled.at))} actions={<Deed id={id} intent="reopen" label={t.reopen} />}>
            {handled.by !== null && t.closedBy(handled.by)}
          </Notice>
        )}
      </div>
      <div className={attachment === null ? 'mt-5 max-w-(--container-text)' : 'mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]'}>
        <div className="space-y-5">
          <Problems form={form} />
          <Card>
            <p className="mb-4 break-words whitespace-pre-line" lang={letter.locale}>
              {letter.text}
            </p>
            <Definitions>
              <DefinitionRow label={t.contact}>{formatPhone(letter.contact)}</DefinitionRow>
              <DefinitionRow label={t.sent}>{formatDateTime(locale, letter.createdAt)}</DefinitionRow>
              <DefinitionRow label={t.language}>{localeName(letter.locale)}</DefinitionRow>
            </Definitions>
            {handled === null && !isOthers && (
              <div className="mt-4">
                <Deed id={id} intent={taken === null ? 'take' : 'leave'} label={taken === null ? t.take : t.leave} />
              </div>
            )}
          </Card>
          <Answers answers={letter.answers} language={letter.locale} />
          {/* What was typed stays where a colleague was faster. */}
          {((handled === null && !isOthers) || form.failure !== null) && <AnswerForm key={letter.answers.length} letter={letter} templates={templates} form={form} />}
          {handled === null && !isOthers && <Deed id={id} intent="handle" label={t.close} />}
        </div>
        {attachment !== null && <DocumentViewer {...attachment} />}
      </div>
    </div>
  );
}

/** One press that needs no words. @param from since when a colleague has it, where it is taken over from him */
function Deed({ id, intent, label, from }: { id: string; intent: 'take' | 'leave' | 'handle' | 'reopen'; label: string; from?: Date }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      {from !== undefined && <input type="hidden" name="from" value={from.toISOString()} />}
      <Submit name="intent" value={intent} variant="secondary" size="small">
        {label}
      </Submit>
    </Form>
  );
}
