import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { formatDateTime } from '@balabaqsha/i18n';
import { CLAUSE_TOPICS } from '@balabaqsha/domain';
import { contractClauseTexts } from '@balabaqsha/i18n/console/contract-clauses';
import { requisitesTexts } from '@balabaqsha/i18n/console/requisites';
import { DefinitionRow, Definitions, Notice, PageTitle, SectionTitle, Table } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { requisitesInput } from '../form/requisites-input.ts';
import { RequisitesForm } from '../kindergarten/requisites-form.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => requisitesTexts[locale].title);

/** What the kindergarten's contracts say about it, and what they said before (E3). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  return data({ requisites: await read(args, staffApi(args).kindergarten.requisites()), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const saved = await attempt(args, form, () => staffApi(args).kindergarten.saveRequisites({ seenVersion: Number(form.get('seenVersion') ?? 0), ...requisitesInput(form) }));
  return saved.ok ? redirect('/requisites?done=saved') : saved.answer;
}

export default function Requisites() {
  const { requisites, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = requisitesTexts[locale];
  const clauseTexts = contractClauseTexts[locale];
  const mayChange = usePageData()?.me?.actions.includes('staff.kindergarten.saveRequisites') ?? false;
  const unread = useSearchParams()[0].get('unread') !== null;
  const { kindergarten, versions } = requisites;
  const [now] = versions;
  return (
    <>
      <PageTitle above={kindergarten.name[locale]} lead={t.lead}>
        {t.title}
      </PageTitle>
      <DoneNotice texts={{ saved: t.done }} />
      {unread && (
        <div className="mb-5">
          <Notice kind="danger" announce>
            {t.unread}
          </Notice>
        </div>
      )}
      <div className="mb-6 max-w-(--container-text)">
        <Definitions>
          <DefinitionRow label={t.name}>{kindergarten.name[locale]}</DefinitionRow>
          <DefinitionRow label={t.bin}>{kindergarten.bin}</DefinitionRow>
          <DefinitionRow label={t.address}>{kindergarten.address[locale]}</DefinitionRow>
        </Definitions>
      </div>
      {now === undefined && <p className="mb-5 text-quiet">{t.none}</p>}
      {mayChange ? <RequisitesForm key={now?.version ?? 0} now={now ?? null} kept={kept} /> : <p className="text-quiet">{t.readOnly}</p>}
      {versions.length > 0 && (
        <section className="mt-10">
          <SectionTitle>{t.versions}</SectionTitle>
          <Table
            caption={t.versions}
            captionHidden
            rows={versions}
            rowKey={({ version }) => version}
            columns={[
              { key: 'version', header: t.version, rowHeader: true, cell: ({ version }) => version },
              { key: 'director', header: t.director, cell: ({ director }) => director },
              { key: 'basis', header: t.basis, cell: ({ basis }) => basis[locale] },
              { key: 'account', header: t.account, cell: ({ account, bank, bic }) => `${account}, ${bank}, ${bic}` },
              { key: 'clauses', header: clauseTexts.column, cell: ({ clauses }) => CLAUSE_TOPICS.filter((topic) => clauses[topic] !== undefined).map((topic) => clauseTexts.topics[topic]).join('; ') || clauseTexts.nothing },
              { key: 'at', header: t.savedAt, cell: ({ createdAt }) => formatDateTime(locale, createdAt) },
              { key: 'by', header: t.savedBy, cell: ({ createdBy }) => createdBy },
            ]}
          />
        </section>
      )}
    </>
  );
}
