import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatDateShort } from '@balabaqsha/i18n';
import { correctionTypesTexts } from '@balabaqsha/i18n/console/correction-types';
import { PageTitle, Table, Tag, TextLink } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { RulesTabs } from '../components/rules-tabs.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => correctionTypesTexts[locale].title);

/** Every type of the closed list as the city offers it today. */
export async function loader(args: LoaderFunctionArgs) {
  return { types: await read(args, staffApi(args).rules.correctionTypes()) };
}

export default function CorrectionTypes() {
  const { types } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = correctionTypesTexts[locale];
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <DoneNotice texts={t.done} />
      <RulesTabs current="correctionTypes" />
      <Table
        caption={t.caption}
        rows={types}
        rowKey={({ correctionType }) => correctionType}
        columns={[
          { key: 'order', header: t.columns.order, numeric: true, cell: ({ inForce }) => inForce.sortOrder },
          {
            key: 'type',
            header: t.columns.type,
            rowHeader: true,
            className: 'min-w-52',
            cell: ({ correctionType }) => <TextLink href={`/rules/correction-types/${correctionType}`}>{correctionTypeName(locale, correctionType)}</TextLink>,
          },
          { key: 'offered', header: t.columns.offered, cell: ({ inForce }) => <Tag tone={inForce.offered ? 'done' : 'neutral'}>{inForce.offered ? t.offered.yes : t.offered.no}</Tag> },
          { key: 'explanation', header: t.columns.explanation, className: 'min-w-36', cell: ({ inForce }) => (inForce.explanation[locale] === '' ? <span className="text-quiet">{t.noExplanation}</span> : inForce.explanation[locale]) },
          {
            key: 'ahead',
            header: t.columns.ahead,
            className: 'min-w-32',
            cell: ({ inForce, ahead }) => {
              if (ahead === null) return t.noAhead;
              const what = ahead.offered === inForce.offered ? t.changes.words : ahead.offered ? t.changes.offered : t.changes.stopped;
              return t.aheadFrom(formatDateShort(ahead.effectiveFrom), what);
            },
          },
        ]}
      />
    </>
  );
}
