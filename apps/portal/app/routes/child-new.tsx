import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { formatDate, formatIin, sexName } from '@balabaqsha/i18n';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { childrenTexts } from '@balabaqsha/i18n/portal/children';
import { BackLink, ButtonRow, Card, DefinitionRow, Definitions, FileField, IinField, Notice, PageTitle, TextLink } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { keepUpload } from '../form/upload.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, safePlace } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => childrenTexts[locale].add);

export function loader(args: LoaderFunctionArgs) {
  guardianApi(args);
  const { values, headers } = takeKept(args);
  const to = safePlace(new URL(args.request.url).searchParams.get('to'), '');
  return data({ iin: values?.iin ?? '', to }, { headers });
}

/**
 * Проверить ИИН → проверить данные → Сохранить (C1). The answer to the check is the page itself: the child's data and IIN
 * stand in no address and lie in no cookie, and looking up once more does nothing.
 */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = guardianApi(args, form);
  const iin = String(form.get('iin') ?? '');
  const checked = await attempt(args, form, () => api.children.check({ iin }));
  if (!checked.ok) return checked.answer;
  const child = checked.value;
  if (form.get('intent') !== 'save') return { child };
  let proofFileId: string | null = null;
  if (child.relation === 'NEEDS_PROOF') {
    const proof = await keepUpload(args, 'proof', 'GUARDIANSHIP_PROOF');
    const code = proof === null ? 'FILE_MISSING' : 'code' in proof ? proof.code : null;
    if (code !== null) return data({ child, ...refused(args, form, { code, params: {}, fields: { proof: code } }).data }, { status: 422 });
    proofFileId = proof !== null && 'id' in proof ? proof.id : null;
  }
  const added = await attempt(args, form, () => api.children.add({ iin: child.iin, proofFileId }));
  if (!added.ok) return data({ child, ...added.answer.data }, { status: 422 });
  const to = safePlace(form.get('to'), '');
  return redirect(to || `/children?done=${added.value.guardianship === 'CONFIRMED' ? 'added' : 'unconfirmed'}`);
}

export default function NewChild() {
  const { iin, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const locale = useLocale();
  const t = childrenTexts[locale];
  const words = accountTexts[locale];
  const form = useForm({ iin: t.iin, proof: t.proof }, { iin });
  const child = answer !== undefined && 'child' in answer ? answer.child : null;
  return (
    <Narrow>
      <BackLink href="/children">{t.title}</BackLink>
      <PageTitle>{t.add}</PageTitle>
      <Problems form={form} />
      {child === null ? (
        <Form method="post" className="space-y-6" noValidate>
          <input type="hidden" name="to" value={to} />
          <IinField {...form.field('iin')} hint={t.iinHint} required />
          <Submit name="intent" value="check" wide>
            {t.check}
          </Submit>
        </Form>
      ) : (
        <Form method="post" encType="multipart/form-data" className="space-y-6" noValidate>
          <input type="hidden" name="iin" value={child.iin} />
          <input type="hidden" name="to" value={to} />
          <Card title={t.checkTitle}>
            <Definitions>
              <DefinitionRow label={words.surname}>{child.surname}</DefinitionRow>
              <DefinitionRow label={words.name}>{child.name}</DefinitionRow>
              {child.patronymic && <DefinitionRow label={words.patronymic}>{child.patronymic}</DefinitionRow>}
              <DefinitionRow label={words.sex}>{sexName(locale, child.sex)}</DefinitionRow>
              <DefinitionRow label={t.born}>{formatDate(locale, child.birthDate)}</DefinitionRow>
              <DefinitionRow label={t.iinShort}>{formatIin(child.iin)}</DefinitionRow>
            </Definitions>
          </Card>
          {child.iinMismatch && <Notice kind="info">{t.mismatch}</Notice>}
          {child.relation === 'NEEDS_PROOF' && (
            <>
              <Notice kind="warning" title={t.needsProof}>
                {t.needsProofText}
              </Notice>
              <FileField name="proof" label={t.proof} hint={t.fileHint} error={form.error('proof')} required />
            </>
          )}
          <ButtonRow>
            <Submit name="intent" value="save" wide>
              {t.save}
            </Submit>
            <TextLink href="/children/new">{t.otherIin}</TextLink>
          </ButtonRow>
        </Form>
      )}
    </Narrow>
  );
}
