import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber, impossibleStateText } from '@balabaqsha/i18n';
import { problemsTexts } from '@balabaqsha/i18n/console/problems';
import { Icon, Table } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { useLocale } from '../page/page-data.ts';
import { ProblemThing } from './problem-thing.tsx';

type Row = RouterOutputs['staff']['operations']['problems']['present'][number];

/** One kind of problem: what it means, what to do, and each case with the time since when it is seen. */
export function ProblemKind({ code, rows }: { code: Row['code']; rows: readonly Row[] }) {
  const locale = useLocale();
  const t = problemsTexts[locale];
  const { what, means, todo } = impossibleStateText(locale, code);
  return (
    <section className="mb-8">
      <h2 className="flex gap-2 text-lg font-semibold text-refusal">
        <Icon name="warning" size="size-5" className="mt-1" />
        {what}
      </h2>
      <div className="mt-1 mb-4 max-w-(--container-text)">
        <p>{means}</p>
        <p className="mt-1">
          <strong className="font-semibold">{t.todo}:</strong> {todo}
        </p>
        <p className="mt-1 text-sm text-quiet">{t.count(formatNumber(locale, rows.length))}</p>
      </div>
      <Table
        caption={what}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'where', header: t.where, rowHeader: true, cell: (row) => <ProblemThing {...row} /> },
          { key: 'values', header: t.values, cell: ({ text }) => <Value text={text} /> },
          { key: 'since', header: t.since, cell: ({ firstSeenAt }) => <Instant at={firstSeenAt} /> },
          { key: 'last', header: t.last, cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} /> },
        ]}
      />
    </section>
  );
}

/** Problems that are gone, the last ones on top: what comes again shows here. */
export function GoneProblems({ rows }: { rows: readonly Row[] }) {
  const locale = useLocale();
  const t = problemsTexts[locale];
  return (
    <Table
      caption={t.gone}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', header: t.what, rowHeader: true, cell: ({ code }) => impossibleStateText(locale, code).what },
        { key: 'where', header: t.where, cell: (row) => <ProblemThing {...row} /> },
        { key: 'values', header: t.values, cell: ({ text }) => <Value text={text} /> },
        { key: 'since', header: t.since, cell: ({ firstSeenAt }) => <Instant at={firstSeenAt} /> },
        { key: 'gone', header: t.goneAt, cell: ({ goneAt }) => goneAt && <Instant at={goneAt} /> },
      ]}
    />
  );
}

/** The values of a problem; an instant among them is read by people. */
function Value({ text }: { text: string }) {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? <Instant at={new Date(text)} /> : text;
}
