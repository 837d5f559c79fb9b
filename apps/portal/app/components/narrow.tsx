import type { ReactNode } from 'react';

/** The width of a form: lines that the eye keeps. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="mx-auto max-w-(--container-form)">{children}</div>;
}
