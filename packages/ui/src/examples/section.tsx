import type { ReactNode } from 'react';

/** A part of the example page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-5 border-b border-line pb-2 text-xl font-semibold">{title}</h2>
      <div className="space-y-8">{children}</div>
    </section>
  );
}
