import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort } from '@balabaqsha/i18n';
import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { ButtonLink, EmptyState, Icon, PageTitle, Table, Tag, TextLink, type Tone } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { REASON_KINDS, type ReasonKind } from '../components/reason-form.tsx';
import { ReasonTabs } from '../components/reason-tabs.tsx';
import { RulesTabs } from '../components/rules-tabs.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { expectedLines } from '../reasons/expected-lines.ts';
import { expectedOrder } from '../reasons/expected-order.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => reasonsTexts[locale].title);

type Line = RouterOutputs['staff']['rules']['reasons'][number];

const TONES: Readonly<Record<Line['versions'][number]['period'], Tone>> = { AHEAD: 'waiting', IN_FORCE: 'done', OVER: 'neutral' };

/** Reasons of one occasion in the order that employees see. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get('kind');
  const kind = REASON_KINDS.find((each) => each === asked) ?? REASON_KINDS[0] ?? 'REJECTION';
  const lines = await read(args, staffApi(args).rules.reasons());
  const counts = Object.fromEntries(REASON_KINDS.map((each) => [each, lines.filter((line) => line.kind === each && isOpen(line)).length])) as Record<ReasonKind, number>;
  return { kind, counts, lines: lines.filter((line) => line.kind === kind) };
}

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

/** Takes back what has not come yet, or moves a reason one place up or down. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { rules } = staffApi(args);
  const id = String(form.get('id') ?? '');
  const isBack = form.get('intent') === 'takeBack';
  const direction = form.get('direction') === 'UP' ? 'UP' : 'DOWN';
  const done = await attempt(args, form, () => (isBack ? rules.takeBackReason({ id }) : rules.moveReason({ id, direction })));
  return done.ok ? redirect(`/rules/reasons?kind=${REASON_KINDS.find((each) => each === form.get('kind')) ?? ''}&done=${isBack ? 'back' : 'moved'}`) : done.answer;
}

const isOpen = ({ versions }: Line): boolean => versions[0]?.period !== 'OVER';

export default function Reasons() {
  const { kind, counts, lines: loaded } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = reasonsTexts[locale];
  const form = useForm({});
  const forms = usePendingForms('/rules/reasons');
  const lines = expectedLines(loaded, forms);
  const open = expectedOrder(lines.filter(isOpen), forms);
  const rows = [...open, ...lines.filter((line) => !isOpen(line))].flatMap((line) => (line.versions[0] === undefined ? [] : [{ ...line, newest: line.versions[0] }]));
  return (
    <>
      <PageTitle
        lead={t.lead}
        aside={
          <ButtonLink href={`/rules/reasons/new?kind=${kind}`} icon="plus">
            {t.add}
          </ButtonLink>
        }
      >
        {t.title}
      </PageTitle>
      <Refusal form={form} />
      {form.failure === null && <DoneNotice texts={t.done} />}
      <RulesTabs current="reasons" />
      <ReasonTabs current={kind} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty} />
      ) : (
        <Table
          caption={t.kinds[kind]}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'text', header: t.text, rowHeader: true, cell: ({ id, newest }) => <TextLink href={`/rules/reasons/${id}`}>{newest.text[locale]}</TextLink> },
            { key: 'period', header: t.periodTitle, cell: ({ newest }) => <Period {...newest} /> },
            { key: 'state', header: t.state, cell: ({ id, newest }) => <State id={id} kind={kind} newest={newest} /> },
            { key: 'order', header: t.order, className: 'text-right', cell: ({ id, newest }) => isOpen({ id, kind, versions: [newest] }) && <Order id={id} kind={kind} text={newest.text[locale]} first={open[0]?.id === id} last={open.at(-1)?.id === id} /> },
          ]}
        />
      )}
    </>
  );
}

function Period({ validFrom, validTo }: Line['versions'][number]) {
  const t = reasonsTexts[useLocale()];
  return (
    <>
      {t.since(formatDateShort(validFrom))}
      {validTo !== null && <span className="block">{t.until(formatDateShort(validTo))}</span>}
    </>
  );
}

/** Whether a reason is given, and the button that takes back what has not come yet. */
function State({ id, kind, newest: { period, validTo, text } }: { id: string; kind: ReasonKind; newest: Line['versions'][number] }) {
  const locale = useLocale();
  const t = reasonsTexts[locale];
  const words = period === 'AHEAD' ? t.takeBack : period === 'IN_FORCE' && validTo !== null ? t.keep : null;
  return (
    <>
      <Tag tone={TONES[period]}>{t.periods[period]}</Tag>
      {words !== null && (
        <Form method="post" className="mt-2" preventScrollReset>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="kind" value={kind} />
          <Submit name="intent" value="takeBack" variant="secondary" size="small" aria-label={`${words}: ${text[locale]}`}>
            {words}
          </Submit>
        </Form>
      )}
    </>
  );
}

/** Buttons that move a reason; the first can't go higher and the last not lower. */
function Order({ id, kind, text, first, last }: { id: string; kind: ReasonKind; text: string; first: boolean; last: boolean }) {
  const t = reasonsTexts[useLocale()];
  const look = 'inline-flex size-10 items-center justify-center rounded-md text-accent hover:bg-accent-tint disabled:text-line';
  return (
    <Form method="post" className="flex justify-end gap-1" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      <button type="submit" name="direction" value="UP" disabled={first} aria-label={t.up(text)} className={look}>
        <Icon name="chevronDown" className="rotate-180" />
      </button>
      <button type="submit" name="direction" value="DOWN" disabled={last} aria-label={t.down(text)} className={look}>
        <Icon name="chevronDown" />
      </button>
    </Form>
  );
}
