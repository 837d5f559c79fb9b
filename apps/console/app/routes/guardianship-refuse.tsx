import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Notice, PageTitle } from '@balabaqsha/ui';
import { ReasonFields } from '../components/reason-fields.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => cityTexts[locale].guardianships.refuse);

/** Отказать: what follows, and why (C3). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const [rows, reasons] = await Promise.all([read(args, api.city.guardianships()), read(args, api.reasons({ kind: 'GUARDIANSHIP_REFUSAL' }))]);
  const row = rows.find(({ guardianId, childId }) => guardianId === args.params.guardianId && childId === args.params.childId);
  // A colleague was faster, or the register has confirmed it meanwhile.
  if (row === undefined) throw redirect('/guardianships?done=CLOSED');
  return data({ row, reasons, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const refused = await attempt(args, form, () =>
    staffApi(args).city.decideGuardianship({
      decision: 'REFUSE',
      guardianId: args.params.guardianId ?? '',
      childId: args.params.childId ?? '',
      proofFileId: text('proofFileId') || null,
      reasonId: text('reasonId'),
      comment: text('comment'),
    }),
  );
  return refused.ok ? redirect('/guardianships?done=REFUSE') : refused.answer;
}

export default function GuardianshipRefuse() {
  const { row, reasons, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = cityTexts[locale].guardianships;
  const form = useForm({ reasonId: t.reason, comment: t.comment }, kept ?? {});
  return (
    <div className="max-w-(--container-form)">
      <PageTitle above={row.guardianName}>{t.refuseTitle(row.childName)}</PageTitle>
      <Problems form={form} />
      <div className="mb-6">
        <Notice kind="warning">{t.refuseNote}</Notice>
      </div>
      <Form method="post" className="space-y-5" noValidate>
        <input type="hidden" name="proofFileId" value={row.proof?.fileId ?? ''} />
        <ReasonFields form={form} reasons={reasons} texts={t} />
        <ButtonRow>
          <Submit variant="danger">{t.refuse}</Submit>
          <ButtonLink href="/guardianships" variant="secondary">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </div>
  );
}
