import type { ReactNode } from 'react';

/** Facts in pairs. Put `DefinitionRow`s inside. */
export function Definitions({ children }: { children: ReactNode }) {
  return <dl className="space-y-3">{children}</dl>;
}

/** A name and its value. */
export function DefinitionRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:gap-x-4">
      <dt className="text-sm text-quiet sm:text-base">{label}</dt>
      <dd className="min-w-0 font-medium break-words">{children}</dd>
    </div>
  );
}
