import type { ReactNode } from 'react';
import { Icon } from '../graphics/icon.tsx';

/** Something that few need at once, under a line that opens it: «Почему эта дата?». Works without JavaScript. */
export function Disclosure({ summary, children, open }: { summary: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="group" open={open}>
      <summary className="inline-flex items-center gap-1.5 rounded-sm font-medium text-accent hover:text-accent-deep">
        <Icon name="chevronRight" size="size-5" className="transition-transform group-open:rotate-90" />
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-3 border-l-2 border-line pl-4">{children}</div>
    </details>
  );
}
