import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { academicYearOf, localDateOf } from '@balabaqsha/domain';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { BackLink, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { GroupForm } from '../components/group-form.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { academicYears } from '../kindergarten/academic-years.ts';
import { GroupPreview } from '../kindergarten/group-preview.tsx';
import { closeSeen, saveSeen, type GroupAnswer } from '../kindergarten/save-seen.ts';
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
  const [{ name, groups }, { offered }] = [await read(args, api.kindergarten.board()), await read(args, api.kindergarten.mine())];
  const group = groups.find(({ id, closed }) => id === args.params.id && !closed);
  if (group === undefined) throw new Response(null, { status: 404 });
  return data({ name, group, offered, years: academicYears(group.academicYear, academicYearOf(localDateOf(args.context.now))), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const answer = await (form.get('closing') === null ? saveSeen : closeSeen)(args, form);
  return answer === 'done' ? redirect(form.get('closing') === null ? `/groups?done=changed&group=${args.params.id}` : '/groups?done=closed') : answer;
}

export default function Group() {
  const { name, group, offered, years, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<GroupAnswer>();
  const locale = useLocale();
  const t = groupTexts[locale];
  const closing = useForm({}, {}, 'close');
  const shown = answer !== undefined && 'preview' in answer ? answer : null;
  const shownClosing = shown?.about === 'closing' ? shown.preview : null;
  return (
    <>
      <BackLink href="/groups">{t.back}</BackLink>
      <PageTitle above={name[locale]} lead={`${t.seatsInWords(group.seats)}. ${group.seats.couldChoose > 0 ? `${t.couldChoose(group.seats.couldChoose)}.` : ''}`}>
        {group.name}
      </PageTitle>
      <Problems form={closing} />
      {shownClosing !== null && <GroupPreview preview={shownClosing} title={t.preview.closing} />}
      {shownClosing !== null && shownClosing.obstacle === null && (
        <Form method="post" className="mb-8">
          <input type="hidden" name="closing" value="1" />
          <input type="hidden" name="seen" value={shownClosing.seal} />
          <Submit name="intent" value="close" variant="danger">
            {t.preview.confirmClose}
          </Submit>
        </Form>
      )}
      <GroupForm
        initial={{
          name: group.name,
          language: group.language,
          correctionTypes: group.correctionTypes,
          birthYearFrom: String(group.birthYearFrom),
          birthYearTo: String(group.birthYearTo),
          academicYear: group.academicYear === null ? '' : String(group.academicYear),
          capacity: String(group.capacity),
        }}
        offered={offered}
        kept={shown?.about === 'change' ? shown.values : kept}
        years={years}
        preview={shown?.about === 'change' ? shown.preview : null}
      />
      {shownClosing === null && (
        <section className="mt-10 max-w-(--container-text) border-t border-line pt-6">
          <SectionTitle>{t.close}</SectionTitle>
          <p className="mb-4 text-quiet">{group.taken > 0 ? t.closeTaken : t.closeNote}</p>
          {group.taken === 0 && (
            <Form method="post">
              <input type="hidden" name="closing" value="1" />
              <Submit name="intent" value="preview" variant="danger">
                {t.close}
              </Submit>
            </Form>
          )}
        </section>
      )}
    </>
  );
}
