import { fieldErrorText } from '@balabaqsha/i18n';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { Card, Notice, Table, Tag, type Tone } from '@balabaqsha/ui';
import { useEffect, useRef } from 'react';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import type { ShownTable } from './upload-table.ts';

type Preview = ShownTable['preview'];
type Line = Preview['lines'][number];

const TONES: Readonly<Record<NonNullable<Line['effect']>, Tone>> = { ADDS: 'done', CHANGES: 'deadline', SAME: 'neutral' };

/** What a table would do, line by line, with each error under the cell that it is about and what stood there before; the button sends the form below. */
export function TablePreview({ preview }: { preview: Preview }) {
  const t = registryTableTexts[useLocale()];
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { lines } = preview;
  const wrong = lines.filter(({ effect }) => effect === null).length;
  const [added, changed] = (['ADDS', 'CHANGES'] as const).map((what) => lines.filter(({ effect }) => effect === what).length) as [number, number];
  return (
    <div role="status" ref={heading} tabIndex={-1} className="mb-8 outline-none">
      <Card title={t.previewTitle} className="border-accent">
        {wrong > 0 && <Notice kind="danger">{t.wrong(wrong)}</Notice>}
        {wrong === 0 && added + changed === 0 && <Notice kind="info">{t.nothing}</Notice>}
        {wrong === 0 && added + changed > 0 && (
          <Submit form="table" name="intent" value="save">
            {changed === 0 ? t.add(added) : added === 0 ? t.change(changed) : t.both(added, changed)}
          </Submit>
        )}
        <div className="mt-5">
          <Lines preview={preview} />
        </div>
      </Card>
    </div>
  );
}

function Lines({ preview: { columns, lines } }: { preview: Preview }) {
  const locale = useLocale();
  const t = registryTableTexts[locale];
  const label = (column: string): string => t.columns[column as keyof typeof t.columns];
  const cells = columns.map((column, index) => ({
    key: column,
    header: label(column),
    className: 'min-w-28',
    cell: (line: Line) => (
      <>
        <Value line={line} column={index} />
        <Errors line={line} column={index} label={label(column)} />
      </>
    ),
  }));
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={lines}
      rowKey={({ line }) => line}
      columns={[
        { key: 'line', header: t.line, numeric: true, rowHeader: true, cell: ({ line }) => line },
        {
          key: 'result',
          header: t.result,
          cell: (line) => (
            <>
              <Tag tone={line.effect === null ? 'refusal' : TONES[line.effect]}>{line.effect === null ? t.wrongLine : t.effects[line.effect]}</Tag>
              <Errors line={line} column={null} label="" />
            </>
          ),
        },
        ...cells,
      ]}
    />
  );
}

/** What the cell says; where that is something new, what stood there before too. */
function Value({ line: { cells, changes }, column }: { line: Line; column: number }) {
  const t = registryTableTexts[useLocale()];
  const change = changes.find((each) => each.column === column);
  if (change === undefined) return <span className="break-words">{cells[column]}</span>;
  return (
    <>
      {change.before !== '' && (
        <span className="block break-words text-quiet">
          <span className="sr-only">{t.before}: </span>
          <s>{change.before}</s>
          <span className="sr-only">, {t.after}: </span>
        </span>
      )}
      <strong className="break-words">{cells[column]}</strong>
    </>
  );
}

function Errors({ line, column, label }: { line: Line; column: number | null; label: string }) {
  const locale = useLocale();
  return line.problems
    .filter((problem) => problem.column === column)
    .map(({ code }) => (
      <span key={code} className="mt-1 block min-w-48 text-sm text-refusal">
        {fieldErrorText(locale, code, label)}
      </span>
    ));
}
