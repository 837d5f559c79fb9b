import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { BackLink, ButtonLink, Card, Definitions, PageTitle } from '@balabaqsha/ui';
import { ChildFacts } from '../components/child-facts.tsx';
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
  const { contract } = child;
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
            <ChildFacts enrolment={child} />
          </Definitions>
        </Card>
        {contract && <ContractCard contract={contract} />}
      </div>
    </>
  );
}
