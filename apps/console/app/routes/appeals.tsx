import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { annulmentReasonText, formatDateTime, formatDeadline } from '@balabaqsha/i18n';
import { appealsTexts } from '@balabaqsha/i18n/console/appeals';
import { ButtonLink, ButtonRow, Card, DefinitionRow, Definitions, EmptyState, PageTitle, TextArea, TextLink } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => appealsTexts[locale].title);

/** Appeals of the officer's city (V13). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const [pendingAfter, closedAfter] = [query.get('after'), query.get('closed')];
  const inbox = await read(args, staffApi(args).city.appeals({ pendingAfter, closedAfter }));
  return { ...inbox, isFirstPending: pendingAfter === null, isFirstClosed: closedAfter === null };
}

/** Decides one; the answer is for the guardian, so both ways ask for it. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const decision = text('decision') === 'UPHOLD' ? 'UPHOLD' : 'REFUSE';
  const decided = await attempt(args, form, () => staffApi(args).city.decideAppeal({ id: text('intent'), decision, answer: text('answer') }));
  return decided.ok ? redirect(`/appeals?done=${decision}`) : decided.answer;
}

type Inbox = Awaited<ReturnType<typeof loader>>;
type Appeal = Inbox['pending']['rows'][number];

export default function Appeals() {
  const { pending, closed, isFirstPending, isFirstClosed } = useLoaderData<typeof loader>();
  const t = appealsTexts[useLocale()];
  useFreshPage();
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <DoneNotice texts={t.done} />
      <h2 className="mb-3 text-xl font-semibold">{t.pending}</h2>
      {pending.rows.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ul className="space-y-5">
          {pending.rows.map((appeal) => (
            <li key={appeal.id}>
              <Pending appeal={appeal} />
            </li>
          ))}
        </ul>
      )}
      <NextPage next={pending.next === null ? null : `?after=${pending.next}`} first={isFirstPending ? null : '?'} />
      {closed.rows.length > 0 && (
        <>
          <h2 className="mt-10 mb-3 text-xl font-semibold">{t.closed}</h2>
          <ul className="space-y-5">
            {closed.rows.map((appeal) => (
              <li key={appeal.id}>
                <Closed appeal={appeal} />
              </li>
            ))}
          </ul>
          <NextPage next={closed.next === null ? null : `?closed=${closed.next}`} first={isFirstClosed ? null : '?'} />
        </>
      )}
    </>
  );
}

/** One that waits, with what to decide by and the two ways to decide. */
function Pending({ appeal }: { appeal: Appeal }) {
  const t = appealsTexts[useLocale()];
  const form = useForm({ answer: t.answer }, {}, appeal.id);
  return (
    <Card title={t.application(String(appeal.number))}>
      <Problems form={form} />
      <Facts appeal={appeal} />
      <Form method="post" className="mt-5 max-w-prose space-y-4" noValidate>
        <input type="hidden" name="intent" value={appeal.id} />
        <TextArea {...form.field('answer')} id={`answer-${appeal.id}`} hint={t.answerHint} rows={3} required />
        <ButtonRow>
          <Submit name="decision" value="UPHOLD">
            {t.uphold}
          </Submit>
          <Submit name="decision" value="REFUSE" variant="danger" icon="cross">
            {t.refuse}
          </Submit>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function Closed({ appeal }: { appeal: Appeal }) {
  const locale = useLocale();
  const t = appealsTexts[locale];
  return (
    <Card title={`${t.application(String(appeal.number))}. ${knownText(t.states, appeal.state)}`}>
      <Facts appeal={appeal} />
      {appeal.decision !== null && (
        <p className="mt-4 max-w-prose">
          <span className="block text-sm text-quiet">{t.decision(appeal.decision.employee, formatDateTime(locale, appeal.decision.at))}</span>
          {appeal.decision.answer}
        </p>
      )}
    </Card>
  );
}

function Facts({ appeal: { number, childName, guardianName, sentAt, annulment, text, file } }: { appeal: Appeal }) {
  const locale = useLocale();
  const t = appealsTexts[locale];
  return (
    <>
      <p className="mb-3">
        <TextLink href={`/applications/${number}`}>{childName}</TextLink>
      </p>
      <Definitions>
        <DefinitionRow label={t.guardian}>{guardianName}</DefinitionRow>
        <DefinitionRow label={t.sent}>{formatDateTime(locale, sentAt)}</DefinitionRow>
        <DefinitionRow label={t.annulled}>
          {annulmentReasonText(locale, annulment.reason)}, {formatDateTime(locale, annulment.at)}
        </DefinitionRow>
        <DefinitionRow label={t.deadline}>{formatDeadline(locale, annulment.deadline)}</DefinitionRow>
        <DefinitionRow label={t.text}>
          <span className="whitespace-pre-line">{text}</span>
        </DefinitionRow>
        <DefinitionRow label={t.file}>
          {file === null ? (
            t.noFile
          ) : (
            <ButtonLink href={`/files/${file.id}?view=1`} variant="secondary" size="small" icon="document" aria-label={`${t.openFile}: ${file.name}`}>
              {t.openFile}
            </ButtonLink>
          )}
        </DefinitionRow>
      </Definitions>
    </>
  );
}
