import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Notice, PageTitle } from '@balabaqsha/ui';
import { ReasonFields } from '../components/reason-fields.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => enrolmentTexts[locale].children.disenrol);

/** Отчислить: what follows, and why (E7). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const [children, reasons] = await Promise.all([read(args, api.enrolments.children()), read(args, api.reasons({ kind: 'DISENROLMENT' }))]);
  const child = children.find(({ enrolmentId }) => enrolmentId === args.params.id);
  if (child === undefined) throw new Response(null, { status: 404 });
  return data({ child, reasons, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const ended = await attempt(args, form, () =>
    staffApi(args).enrolments.disenrol({ id: args.params.id ?? '', reasonId: String(form.get('reasonId') ?? ''), comment: String(form.get('comment') ?? '') }),
  );
  return ended.ok ? redirect('/children?done=disenrolled') : ended.answer;
}

export default function ChildDisenrol() {
  const { child, reasons, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const form = useForm({ reasonId: t.children.reason, comment: t.comment }, kept ?? {});
  return (
    <div className="max-w-(--container-form)">
      <PageTitle above={child.group.name}>{t.children.disenrolTitle(child.childName)}</PageTitle>
      <Problems form={form} />
      <div className="mb-6">
        <Notice kind="warning">{t.children.disenrolNote}</Notice>
      </div>
      <Form method="post" className="space-y-5" noValidate>
        <ReasonFields form={form} reasons={reasons} texts={t} />
        <ButtonRow>
          <Submit variant="danger">{t.children.disenrol}</Submit>
          <ButtonLink href="/children" variant="secondary">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </div>
  );
}
