import { fieldErrorText } from '@balabaqsha/i18n';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { Card, Notice, Table, Tag } from '@balabaqsha/ui';
import { useEffect, useRef } from 'react';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import type { ShownTable } from './upload-table.ts';

type Preview = ShownTable['preview'];
type Line = Preview['lines'][number];

/** What a table would do, line by line, with each error under the cell that it is about; the button sends the form below. */
export function TablePreview({ preview }: { preview: Preview }) {
  const t = registryTableTexts[useLocale()];
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { lines } = preview;
  const wrong = lines.filter(({ effect }) => effect === null).length;
  const added = lines.filter(({ effect }) => effect === 'ADDS').length;
  return (
    <div role="status" ref={heading} tabIndex={-1} className="mb-8 outline-none">
      <Card title={t.previewTitle} className="border-accent">
        {wrong > 0 && <Notice kind="danger">{t.wrong(wrong)}</Notice>}
        {wrong === 0 && added === 0 && <Notice kind="info">{t.nothing}</Notice>}
        {wrong === 0 && added > 0 && (
          <Submit form="table" name="intent" value="save">
            {t.add(added)}
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
        <span className="break-words">{line.cells[index]}</span>
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
              <Tag tone={line.effect === null ? 'refusal' : line.effect === 'ADDS' ? 'done' : 'neutral'}>{line.effect === null ? t.wrongLine : t.effects[line.effect]}</Tag>
              <Errors line={line} column={null} label="" />
            </>
          ),
        },
        ...cells,
      ]}
    />
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
