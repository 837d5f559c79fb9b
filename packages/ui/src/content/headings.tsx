import type { ReactNode } from 'react';

/** The page's one title, with a line above it (where we are) and one below (what this is). */
export function PageTitle({ children, above, lead, aside }: { children: ReactNode; above?: ReactNode; lead?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 sm:mb-8">
      <div className="min-w-0">
        {above && <div className="mb-1 text-quiet">{above}</div>}
        <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">{children}</h1>
        {lead && <div className="mt-2 max-w-(--container-text) text-quiet">{lead}</div>}
      </div>
      {aside}
    </div>
  );
}

/** The title of a part of a page. */
export function SectionTitle({ children, aside, id }: { children: ReactNode; aside?: ReactNode; id?: string }) {
  return (
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 id={id} className="text-xl font-semibold">
        {children}
      </h2>
      {aside}
    </div>
  );
}
