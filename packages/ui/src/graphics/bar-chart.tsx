import type { ReactNode } from 'react';

export interface Bar {
  key: string;
  label: ReactNode;
  /** `null` where the number is hidden because too few people stand behind it (P4). */
  value: number | null;
  /** The value in words: «128», «<5». */
  text: string;
}

/**
 * Numbers as lying bars. It is a table underneath: a screen reader reads rows, and the bar is only drawing. Bars grow
 * from one common zero; a hidden number has none.
 */
export function BarChart({ caption, captionHidden, labelHeader, valueHeader, bars }: { caption: string; captionHidden?: boolean; labelHeader: string; valueHeader: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <table className="w-full border-collapse text-left">
      <caption className={captionHidden ? 'sr-only' : 'mb-3 text-left text-lg font-semibold'}>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{labelHeader}</th>
          <th scope="col">{valueHeader}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, value, text }) => (
          <tr key={key} className="block py-1.5 sm:table-row">
            <th scope="row" className="block pr-4 text-sm font-normal sm:table-cell sm:w-2/5 sm:py-1.5 sm:align-middle">
              {label}
            </th>
            <td className="block sm:table-cell sm:align-middle">
              <span className="flex items-center gap-2.5">
                <svg aria-hidden="true" className="h-4 min-w-0 flex-1" viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect width="100" height="10" rx="1" className="fill-wash" />
                  {value !== null && <rect width={((value / most) * 100).toFixed(2)} height="10" className="fill-accent" />}
                </svg>
                <span className="w-16 shrink-0 text-right font-semibold tabular-nums">{text}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
