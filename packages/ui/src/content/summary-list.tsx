import type { ReactNode } from 'react';
import { TextLink } from '../theme/link.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface SummaryRow {
  label: string;
  value: ReactNode;
  /** Where the answer can be changed. `what` is read aloud after the word: «Изменить: ребёнок». */
  change?: { href: string; text: string; what?: string };
}

/** Answers to check before they are sent. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
      {rows.map(({ label, value, change }) => (
        <div key={label} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3.5 sm:col-span-3 sm:grid-cols-subgrid">
          <dt className="col-span-2 text-sm text-quiet sm:col-span-1 sm:text-base sm:font-medium sm:text-ink">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
          {change && (
            <dd>
              <TextLink href={change.href}>
                {change.text}
                <VisuallyHidden>: {change.what ?? label}</VisuallyHidden>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
