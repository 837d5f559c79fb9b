import type { ReactNode } from 'react';

export interface SumRow {
  key: string;
  label: ReactNode;
  /** The number in words: «14», «+3», «−8». */
  value: string;
}

interface SumTableProps {
  /** Read aloud, and seen unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  labelHeader: string;
  valueHeader: string;
  start: Omit<SumRow, 'key'>;
  /** What is added and taken away. */
  parts: readonly SumRow[];
  end: Omit<SumRow, 'key'>;
}

const row = 'border-b border-line';
const name = 'py-2.5 pr-4 text-left align-baseline in-data-[density=compact]:py-1.5';
const number = 'py-2.5 text-right align-baseline tabular-nums in-data-[density=compact]:py-1.5';

/** A small sum that people can check: where it began, what was added and taken away, what came of it. */
export function SumTable({ caption, captionHidden, labelHeader, valueHeader, start, parts, end }: SumTableProps) {
  return (
    <table className="w-full border-collapse">
      <caption className={captionHidden ? 'sr-only' : 'mb-2 text-left text-lg font-semibold'}>{caption}</caption>
      <thead>
        <tr className={`${row} text-sm text-quiet`}>
          <th scope="col" className={`${name} font-medium`}>
            {labelHeader}
          </th>
          <th scope="col" className={`${number} font-medium`}>
            {valueHeader}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className={row}>
          <th scope="row" className={`${name} font-semibold`}>
            {start.label}
          </th>
          <td className={`${number} font-semibold`}>{start.value}</td>
        </tr>
        {parts.map(({ key, label, value }) => (
          <tr key={key} className={row}>
            <th scope="row" className={`${name} font-normal`}>
              {label}
            </th>
            <td className={`${number} whitespace-nowrap`}>{value}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t-2 border-ink">
          <th scope="row" className={`${name} font-semibold`}>
            {end.label}
          </th>
          <td className={`${number} text-lg font-bold text-accent`}>{end.value}</td>
        </tr>
      </tfoot>
    </table>
  );
}
