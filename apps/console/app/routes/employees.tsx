import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, Checkbox, EmptyState, PageTitle, Table, Tag, TextField, UiLink } from '@balabaqsha/ui';
import { ResetCode, ResetList } from '../access/resets.tsx';
import { RolePeriod } from '../access/role-period.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => accessTexts[locale].title);

type Employee = RouterOutputs['staff']['access']['employees']['rows'][number];

/** Employees of all cities with their roles and sessions (S1). */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const filter = { search: (query.get('search') ?? '').slice(0, 60), withoutRole: query.has('withoutRole') };
  const after = /^[0-9a-f-]{36}$/.exec(query.get('after') ?? '')?.[0] ?? null;
  const { access } = staffApi(args);
  const [found, resets] = await Promise.all([read(args, access.employees({ ...filter, after })), read(args, access.resets())]);
  return { filter, after, found, resets };
}

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

/** Decides on a reset. Its code is a part of this answer and of nothing else: no address and no other page ever holds it. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const decision = form.get('decision') === 'APPROVED' ? 'APPROVED' : 'REFUSED';
  const decided = await attempt(args, form, () => staffApi(args).access.decideReset({ id: String(form.get('id') ?? ''), decision }));
  if (!decided.ok) return decided.answer;
  return decided.value.code === null ? redirect(`/employees?done=${decision === 'APPROVED' ? 'sent' : 'refused'}`) : { code: decided.value.code };
}

export default function Employees() {
  const { filter, after, found, resets } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accessTexts[locale];
  const form = useForm({});
  const code = useActionData<{ code?: string }>()?.code ?? null;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Refusal form={form} />
      {form.failure === null && <DoneNotice texts={{ refused: t.done.refused, sent: t.done.sent }} />}
      {code !== null && <ResetCode code={code} />}
      {resets.length > 0 && <ResetList resets={resets} />}
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
        <TextField name="search" label={t.search} defaultValue={filter.search} maxLength={60} className="max-w-80" />
        <Checkbox name="withoutRole" label={t.withoutRole} defaultChecked={filter.withoutRole} />
        <Button variant="secondary">{layoutTexts[locale].apply}</Button>
      </Form>
      {found.rows.length === 0 ? (
        <EmptyState illustration="queue" title={t.empty} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={found.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t.name, rowHeader: true, cell: ({ id, name }) => <UiLink href={`/employees/${id}`}>{name}</UiLink> },
            { key: 'login', header: t.login, cell: ({ login }) => login },
            { key: 'roles', header: t.roles, cell: (employee) => <Roles {...employee} /> },
            { key: 'sessions', header: t.sessions, numeric: true, cell: ({ sessions }) => formatNumber(locale, sessions) },
          ]}
        />
      )}
      <NextPage first={after === null ? null : addressOf(filter, null)} next={found.next === null ? null : addressOf(filter, found.next)} />
    </>
  );
}

/** The address of the list by filter, from behind an employee on. */
function addressOf({ search, withoutRole }: { search: string; withoutRole: boolean }, after: string | null): string {
  const query = new URLSearchParams({ ...(search !== '' && { search }), ...(withoutRole && { withoutRole: 'on' }), ...(after !== null && { after }) }).toString();
  return query === '' ? '/employees' : `/employees?${query}`;
}

/** The roles that count today or will; who has none, or is switched off, is marked. */
function Roles({ active, roles }: Pick<Employee, 'active' | 'roles'>) {
  const t = accessTexts[useLocale()];
  const held = roles.filter(({ state }) => state !== 'ENDED');
  return (
    <div className="space-y-2">
      {!active && <Tag tone="neutral">{t.inactive}</Tag>}
      {!held.some(({ state }) => state === 'IN_FORCE') && <Tag tone="deadline">{t.noRole}</Tag>}
      {held.map((each) => (
        <RolePeriod key={each.id} held={each} />
      ))}
    </div>
  );
}
