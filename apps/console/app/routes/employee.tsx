import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { suspensionTexts } from '@balabaqsha/i18n/console/suspension';
import { BackLink, Notice, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { AccessSection } from '../access/access-section.tsx';
import { expectedAccess } from '../access/expected-access.ts';
import { expectedRoles } from '../access/expected-roles.ts';
import { GiveRoleForm } from '../access/give-role-form.tsx';
import { AskReset } from '../access/ask-reset.tsx';
import { RoleCard } from '../access/role-card.tsx';
import { SessionTable } from '../access/session-table.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, useNow, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ employee: { name: string } }>((locale, data) => data?.employee.name ?? accessTexts[locale].title);

/** One employee's roles and sessions. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  return { employee: await read(args, staffApi(args).access.employee({ id: args.params.id ?? '' })) };
}

type AccessApi = ActionFunctionArgs['context']['api']['staff']['access'];

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { access } = staffApi(args);
  const text = (name: string): string => String(form.get(name) ?? '');
  const staffId = args.params.id ?? '';
  const intent = text('intent').split(' ')[0];
  // What makes no sense is for the input's schema to refuse.
  const given = { staffId, role: text('role'), cityId: text('cityId'), kindergartenId: text('kindergartenId'), validFrom: text('validFrom'), validTo: text('validTo') } as Parameters<AccessApi['giveRole']>[0];
  const reset = { staffId, kind: text('kind'), reason: text('reason'), phone: text('phone'), locale: text('locale') } as Parameters<AccessApi['askReset']>[0];
  const answers = {
    give: ['given', () => access.giveRole(given)],
    prolong: ['prolonged', () => access.prolongRole({ id: text('id'), validTo: text('validTo') })],
    end: ['ended', () => access.endRole({ id: text('id') })],
    suspend: ['suspended', () => access.suspend({ id: staffId })],
    letBack: ['letBack', () => access.letBack({ id: staffId })],
    restore: ['restored', () => access.restoreRole({ id: text('id') })],
    reset: ['asked', () => access.askReset(reset)],
    sessions: ['sessions', () => access.endSessions({ staffId, sessionId: text('sessionId') || null })],
  } as const;
  const answer = Object.entries(answers).find(([name]) => name === intent)?.[1];
  if (answer === undefined) throw new Response(null, { status: 404 });
  const [word, call] = answer;
  const done = await attempt(args, form, call);
  return done.ok ? redirect(`/employees/${staffId}?done=${word}`) : done.answer;
}

export default function Employee() {
  const { employee } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accessTexts[locale];
  const now = useNow();
  const forms = usePendingForms(`/employees/${employee.id}`);
  const roles = expectedRoles(employee.roles, forms, { name: usePageData()?.me?.name ?? '', now });
  const other = useForm({});
  /** Two forms say themselves what is wrong with them. */
  const isElsewhere = ['give', 'reset'].includes(other.failure?.values.intent ?? '');
  return (
    <>
      <BackLink href="/employees">{t.back}</BackLink>
      <PageTitle lead={`${t.login}: ${employee.login}`}>{employee.name}</PageTitle>
      {!isElsewhere && <Refusal form={other} />}
      {other.failure === null && <DoneNotice texts={{ ...t.done, ...suspensionTexts[locale].done }} />}
      {employee.isSelf && (
        <div className="mb-6 max-w-(--container-text)">
          <Notice kind="info">{t.self}</Notice>
        </div>
      )}
      <div className="space-y-10">
        <section className="max-w-(--container-page)">
          <SectionTitle>{t.roles}</SectionTitle>
          {employee.roles.length === 0 && <p className="text-quiet">{t.noRoles}</p>}
          <ul className="space-y-3">
            {roles.map((held) => (
              <RoleCard key={held.id} held={held} mayChange={!employee.isSelf} />
            ))}
          </ul>
        </section>
        {!employee.isSelf && (
          <section>
            <SectionTitle>{t.give}</SectionTitle>
            <GiveRoleForm cities={employee.cities} today={localDateOf(now)} />
          </section>
        )}
        <section>
          <SectionTitle>{t.sessions}</SectionTitle>
          <SessionTable sessions={employee.sessions} />
        </section>
        {!employee.isSelf && <AccessSection active={expectedAccess(employee.active, forms)} />}
        {!employee.isSelf && employee.active && (
          <section>
            <SectionTitle>{t.askReset}</SectionTitle>
            <AskReset phone={employee.phone} />
          </section>
        )}
      </div>
    </>
  );
}
