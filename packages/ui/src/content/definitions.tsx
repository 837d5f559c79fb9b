import type { ReactNode } from 'react';

/** Facts in pairs, side by side where their own box is wide enough. Put `DefinitionRow`s inside. */
export function Definitions({ children }: { children: ReactNode }) {
  return <dl className="@container space-y-3">{children}</dl>;
}

/** A name and its value. */
export function DefinitionRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="@md:grid @md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] @md:gap-x-4">
      <dt className="text-sm text-quiet @md:text-base">{label}</dt>
      <dd className="min-w-0 font-medium break-words">{children}</dd>
    </div>
  );
}
