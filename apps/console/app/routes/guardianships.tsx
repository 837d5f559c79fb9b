import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formatDateShort, formatDateTime } from '@balabaqsha/i18n';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { ButtonLink, ButtonRow, Card, DefinitionRow, Definitions, EmptyState, PageTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => cityTexts[locale].guardianships.title);

/** Ties to children that the register could not confirm (C3). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  return { rows: await read(args, staffApi(args).city.guardianships()) };
}

/** Confirms one; a refusal has a page of its own, because it asks for a reason. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const done = await attempt(args, form, () =>
    staffApi(args).city.decideGuardianship({ decision: 'CONFIRM', guardianId: text('guardianId'), childId: text('childId'), proofFileId: text('proofFileId') || null }),
  );
  return done.ok ? redirect('/guardianships?done=CONFIRM') : done.answer;
}

export default function Guardianships() {
  const { rows } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = cityTexts[locale].guardianships;
  const form = useForm({});
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <DoneNotice texts={t.done} />}
      {rows.length === 0 ? (
        <EmptyState illustration="child" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ul className="grid gap-5 xl:grid-cols-2">
          {rows.map((row) => (
            <li key={`${row.guardianId} ${row.childId}`}>
              <Card title={row.childName} className="h-full">
                <Definitions>
                  <DefinitionRow label={t.birthDate}>{formatDateShort(row.childBirthDate)}</DefinitionRow>
                  <DefinitionRow label={t.guardian}>{row.guardianName}</DefinitionRow>
                  <DefinitionRow label={t.sent}>{formatDateTime(locale, row.sentAt)}</DefinitionRow>
                  <DefinitionRow label={t.proof}>
                    {row.proof === null ? (
                      t.noProof
                    ) : (
                      <ButtonLink href={`/files/${row.proof.fileId}?view=1`} variant="secondary" size="small" icon="document" aria-label={`${t.open}: ${row.childName}`}>
                        {t.open}
                      </ButtonLink>
                    )}
                  </DefinitionRow>
                </Definitions>
                <Form method="post" className="mt-5">
                  <input type="hidden" name="guardianId" value={row.guardianId} />
                  <input type="hidden" name="childId" value={row.childId} />
                  <input type="hidden" name="proofFileId" value={row.proof?.fileId ?? ''} />
                  <ButtonRow>
                    <Submit aria-label={`${t.confirm}: ${row.childName}`}>{t.confirm}</Submit>
                    <ButtonLink href={`/guardianships/${row.guardianId}/${row.childId}`} variant="danger" icon="cross" aria-label={`${t.refuse}: ${row.childName}`}>
                      {t.refuse}
                    </ButtonLink>
                  </ButtonRow>
                </Form>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
