import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatDate, formatIin, formatPhone } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { BackLink, ButtonLink, Card, DefinitionRow, Definitions, linkClass, PageTitle } from '@balabaqsha/ui';
import { ContractCard } from '../components/contract-card.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => enrolmentTexts[locale].children.title);

/** An enrolled child with documents and contract (S4). Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const child = await read(args, staffApi(args).enrolments.case({ id }));
  if (child.state !== 'ENROLLED') throw redirect(`/enrolments/${id}`);
  return { child };
}

export default function Child() {
  const { child } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const { guardian, conclusion, contract } = child;
  return (
    <>
      <BackLink href="/children">{t.children.back}</BackLink>
      <PageTitle
        above={child.group.name}
        aside={
          <ButtonLink href={`/children/${child.id}/disenrol`} variant="secondary">
            {t.children.disenrol}
          </ButtonLink>
        }
      >
        {child.childName}
      </PageTitle>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t.child}>
          <Definitions>
            <DefinitionRow label={t.iin}>{formatIin(child.childIin)}</DefinitionRow>
            <DefinitionRow label={t.birthDate}>{formatDate(locale, child.birthDate)}</DefinitionRow>
            <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, child.correctionType)}</DefinitionRow>
            <DefinitionRow label={t.guardian}>{guardian.fullName}</DefinitionRow>
            <DefinitionRow label={t.phone}>{formatPhone(guardian.phone)}</DefinitionRow>
            <DefinitionRow label={t.conclusion}>
              <a href={`/files/${conclusion.fileId}?view=1`} target="_blank" rel="noreferrer" className={linkClass}>
                {conclusion.number}
              </a>
              , {t.validUntil} {formatDate(locale, conclusion.validUntil)}
            </DefinitionRow>
          </Definitions>
        </Card>
        {contract && <ContractCard contract={contract} />}
      </div>
    </>
  );
}
