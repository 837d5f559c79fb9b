import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { fullName } from '@balabaqsha/domain';
import { childrenTexts } from '@balabaqsha/i18n/portal/children';
import { BackLink, FileField, Notice, PageTitle } from '@balabaqsha/ui';
import { ChildGuardianship } from '../components/child-guardianship.tsx';
import { Narrow } from '../components/narrow.tsx';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { keepUpload } from '../form/upload.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read, type RouteArgs } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => childrenTexts[locale].otherProof);

/** Another proof after a refusal (C3): the child is known, so his IIN need not be typed again. */
export async function loader(args: LoaderFunctionArgs) {
  const { iin: _iin, ...child } = await childOf(args);
  return { child };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { iin } = await childOf(args);
  const proof = await keepUpload(args, 'proof', 'GUARDIANSHIP_PROOF');
  const code = proof === null ? 'FILE_MISSING' : 'code' in proof ? proof.code : null;
  if (code !== null) return refused(args, form, { code, params: {}, fields: { proof: code } });
  const proofFileId = proof !== null && 'id' in proof ? proof.id : null;
  const sent = await attempt(args, form, () => guardianApi(args).children.add({ iin, proofFileId }));
  return sent.ok ? redirect(`/children?done=${sent.value.guardianship === 'CONFIRMED' ? 'added' : 'proof'}`) : sent.answer;
}

/** The guardian's child whom the address names. @throws Response 404 */
async function childOf(args: RouteArgs) {
  const children = await read(args, guardianApi(args).children.list());
  const child = children.find(({ id }) => id === args.params.id);
  if (child === undefined) throw new Response(null, { status: 404 });
  return child;
}

export default function ChildProof() {
  const { child } = useLoaderData<typeof loader>();
  const t = childrenTexts[useLocale()];
  const form = useForm({ proof: t.proof });
  const isOpen = child.guardianship === 'REFUSED';
  return (
    <Narrow>
      <BackLink href="/children">{t.title}</BackLink>
      <PageTitle above={fullName(child)} lead={isOpen ? t.otherProofLead : undefined}>
        {t.otherProof}
      </PageTitle>
      <Problems form={form} />
      {isOpen ? (
        <>
          <div className="mb-6">
            <Notice kind="warning" title={t.refused}>
              <ChildGuardianship child={child} />
            </Notice>
          </div>
          <Form method="post" encType="multipart/form-data" className="space-y-6" noValidate>
            <FileField name="proof" label={t.proof} hint={t.fileHint} error={form.error('proof')} required />
            <Submit wide>{t.sendProof}</Submit>
          </Form>
        </>
      ) : (
        <Notice kind="info">{t.proofClosed}</Notice>
      )}
    </Narrow>
  );
}
