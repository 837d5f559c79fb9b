import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, DateField, Notice, PageTitle } from '@balabaqsha/ui';
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
  const id = args.params.id ?? '';
  const [child, preview] = await Promise.all([read(args, api.enrolments.case({ id })), read(args, api.enrolments.previewDisenrol({ id }))]);
  const reasons = await read(args, api.reasons({ kind: 'DISENROLMENT', number: child.applicationNumber }));
  if (child.state !== 'ENROLLED') throw new Response(null, { status: 404 });
  return data({ child: { id, childName: child.childName, group: child.group }, preview, reasons, today: localDateOf(args.context.now), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const ended = await attempt(args, form, () =>
    staffApi(args).enrolments.disenrol({
      id: args.params.id ?? '',
      reasonId: String(form.get('reasonId') ?? ''),
      comment: String(form.get('comment') ?? ''),
      leftOn: String(form.get('leftOn') ?? ''),
    }),
  );
  return ended.ok ? redirect('/children?done=disenrolled') : ended.answer;
}

export default function ChildDisenrol() {
  const { child, preview, reasons, today, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const form = useForm({ reasonId: t.children.reason, leftOn: t.children.leftOn, comment: t.comment }, { leftOn: today, ...kept }, undefined, { leftOn: { DATE_ORDER: t.children.leftOnOrder } });
  const why = useForm({ reasonId: t.children.reason, comment: t.comment }, kept ?? {});
  return (
    <div className="max-w-(--container-form)">
      <PageTitle above={child.group.name}>{t.children.disenrolTitle(child.childName)}</PageTitle>
      <Problems form={form} />
      <div className="mb-6">
        <Notice kind="warning" title={t.children.disenrolNote}>
          {t.children.frees({ group: child.group.name, before: preview.before.free, after: preview.after.free })} {preview.offers > 0 && t.children.offers(preview.offers)}
        </Notice>
      </div>
      <Form method="post" className="space-y-5" noValidate>
        <DateField {...form.field('leftOn')} required max={today} hint={t.children.leftOnHint} />
        <ReasonFields form={why} reasons={reasons} texts={t} />
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
