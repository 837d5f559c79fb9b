import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Locale } from '@balabaqsha/domain';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { suspensionTexts } from '@balabaqsha/i18n/console/suspension';
import { BackLink, Notice, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { AccessSection } from '../access/access-section.tsx';
import { expectedAccess } from '../access/expected-access.ts';
import { expectedRoles } from '../access/expected-roles.ts';
import { RoleCard } from '../access/role-card.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, useNow, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { ContactsForm } from '../registry/contacts-form.tsx';
import { contactsInput, roleInput } from '../registry/employee-input.ts';
import { expectedInvitation } from '../registry/expected-invitation.ts';
import { GiveCityRole } from '../registry/give-city-role.tsx';
import { InvitationCard } from '../registry/invitation-card.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ employee: { name: string } }>((locale, data) => data?.employee.name ?? staffTexts[locale].title);

/** One employee of the city with his roles there, his contacts and his invitation. */
export async function loader(args: LoaderFunctionArgs) {
  return { employee: await read(args, staffApi(args).registry.employee({ id: args.params.id ?? '' })) };
}

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { registry } = staffApi(args);
  const text = (name: string): string => String(form.get(name) ?? '');
  const staffId = args.params.id ?? '';
  const intent = text('intent').split(' ')[0];
  const answers = {
    give: ['given', () => registry.giveRole({ staffId, ...roleInput(form) })],
    prolong: ['prolonged', () => registry.prolongRole({ id: text('id'), validTo: text('validTo') })],
    end: ['ended', () => registry.endRole({ id: text('id') })],
    suspend: ['suspended', () => registry.suspend({ id: staffId })],
    letBack: ['letBack', () => registry.letBack({ id: staffId })],
    restore: ['restored', () => registry.restoreRole({ id: text('id') })],
    contacts: ['contacts', () => registry.changeContacts({ staffId, seal: text('seal'), ...contactsInput(form) })],
    send: ['sent', () => registry.sendInvitation({ staffId, locale: text('locale') as Locale })],
    withdraw: ['withdrawn', () => registry.withdrawInvitation({ staffId })],
  } as const;
  const answer = Object.entries(answers).find(([name]) => name === intent)?.[1];
  if (answer === undefined) throw new Response(null, { status: 404 });
  const [word, call] = answer;
  const done = await attempt(args, form, call);
  return done.ok ? redirect(`/staff/${staffId}?done=${word}`) : done.answer;
}

export default function StaffMember() {
  const { employee } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = staffTexts[locale];
  const now = useNow();
  const forms = usePendingForms(`/staff/${employee.id}`);
  const roles = expectedRoles(employee.roles, forms, { name: usePageData()?.me?.name ?? '', now });
  const other = useForm({});
  /** Two forms say themselves what is wrong with them. */
  const isElsewhere = ['give', 'contacts'].includes(other.failure?.values.intent ?? '');
  const { invitation, isSelf, isOwn } = employee;
  return (
    <>
      <BackLink href="/staff">{t.back}</BackLink>
      <PageTitle lead={`${t.login}: ${employee.login}`}>{employee.name}</PageTitle>
      {!isElsewhere && <Refusal form={other} />}
      {other.failure === null && <DoneNotice texts={{ ...t.done, ...suspensionTexts[locale].done }} />}
      <div className="space-y-10">
        {isSelf && <Notice kind="info">{t.self}</Notice>}
        {invitation !== null && (
          <div className="max-w-(--container-text)">
            <InvitationCard invitation={expectedInvitation(invitation, forms, now)} mayInvite={employee.mayInvite} />
          </div>
        )}
        <section className="max-w-(--container-page)">
          <SectionTitle>{t.roles}</SectionTitle>
          {employee.roles.length === 0 && <p className="text-quiet">{accessTexts[locale].noRoles}</p>}
          <ul className="space-y-3">
            {roles.map((held) => (
              <RoleCard key={held.id} held={held} mayChange={held.mayChange} />
            ))}
          </ul>
        </section>
        {!isSelf && (
          <section>
            <SectionTitle>{t.give}</SectionTitle>
            <GiveCityRole places={employee.kindergartens} now={now} />
          </section>
        )}
        {!isSelf && isOwn && <AccessSection active={expectedAccess(employee.active, forms)} />}
        {!isSelf && (
          <section>
            <SectionTitle>{t.contacts}</SectionTitle>
            {isOwn ? <ContactsForm employee={employee} /> : <p className="text-quiet">{t.notOwn}</p>}
          </section>
        )}
      </div>
    </>
  );
}
