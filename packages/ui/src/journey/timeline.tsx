import type { ReactNode } from 'react';

export interface TimelineItem {
  key: string;
  /** «25 ноября 2026, 14:05». */
  when: string;
  /** The instant for machines, ISO. */
  dateTime?: string;
  title: ReactNode;
  /** Who did it. */
  who?: ReactNode;
  children?: ReactNode;
}

/** Everything that happened, newest first as given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="border-l-2 border-line">
      {items.map(({ key, when, dateTime, title, who, children }) => (
        <li key={key} className="relative pb-5 pl-5 last:pb-0">
          <span aria-hidden="true" className="absolute top-2 -left-[0.4375rem] size-3 rounded-full border-2 border-accent bg-surface" />
          <p className="text-sm text-quiet">
            <time dateTime={dateTime}>{when}</time>
            {who && <span>, {who}</span>}
          </p>
          <p className="font-medium">{title}</p>
          {children && <div className="mt-1 text-sm text-quiet">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
