import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { BackLink, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { GroupForm } from '../components/group-form.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { groupInput } from '../form/group-input.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ group: { name: string } }>((locale, data) => data?.group.name ?? groupTexts[locale].title);

/** One open group of the employee's kindergarten. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const { actions } = await read(args, api.session.me());
  if (!actions.includes('staff.kindergarten.changeGroup')) throw new Response(null, { status: 403 });
  const { name, groups } = await read(args, api.kindergarten.mine());
  const group = groups.find(({ id, closed }) => id === args.params.id && !closed);
  if (group === undefined) throw new Response(null, { status: 404 });
  return data({ name, group, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args).kindergarten;
  const id = args.params.id ?? '';
  if (form.get('intent') === 'close') {
    const closed = await attempt(args, form, () => api.closeGroup({ id }));
    return closed.ok ? redirect('/groups?done=closed') : closed.answer;
  }
  const changed = await attempt(args, form, () => api.changeGroup({ id, ...groupInput(form) }));
  return changed.ok ? redirect('/groups?done=changed') : changed.answer;
}

export default function Group() {
  const { name, group, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = groupTexts[locale];
  const closing = useForm({}, {}, 'close');
  return (
    <>
      <BackLink href="/groups">{t.back}</BackLink>
      <PageTitle above={name[locale]} lead={`${t.taken}: ${group.taken}. ${t.free}: ${group.capacity - group.taken}.`}>
        {group.name}
      </PageTitle>
      <Problems form={closing} />
      <GroupForm
        initial={{
          name: group.name,
          language: group.language,
          correctionTypes: group.correctionTypes,
          birthYearFrom: String(group.birthYearFrom),
          birthYearTo: String(group.birthYearTo),
          capacity: String(group.capacity),
        }}
        kept={kept}
      />
      <section className="mt-10 max-w-(--container-text) border-t border-line pt-6">
        <SectionTitle>{t.close}</SectionTitle>
        <p className="mb-4 text-quiet">{group.taken > 0 ? t.closeTaken : t.closeNote}</p>
        {group.taken === 0 && (
          <Form method="post">
            <input type="hidden" name="intent" value="close" />
            <Submit variant="danger">{t.close}</Submit>
          </Form>
        )}
      </section>
    </>
  );
}
