import type { ReactNode } from 'react';

/**
 * Facts in pairs, side by side where their own box is wide enough. Put `DefinitionRow`s inside.
 * `dense` ones are side by side in a narrow box too: for facts above a decision, which should stay in sight with it.
 */
export function Definitions({ children, dense = false }: { children: ReactNode; dense?: boolean }) {
  return (
    <dl className={`@container ${dense ? 'space-y-2' : 'space-y-3'}`} data-dense={dense || undefined}>
      {children}
    </dl>
  );
}

/** A name and its value. */
export function DefinitionRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="@md:grid @md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] @md:gap-x-4 in-data-dense:grid in-data-dense:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] in-data-dense:gap-x-3">
      <dt className="text-sm text-quiet @md:text-base">{label}</dt>
      <dd className="min-w-0 font-medium break-words">{children}</dd>
    </div>
  );
}
