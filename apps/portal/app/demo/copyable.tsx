import type { ReactNode } from 'react';

/** Something to copy: one press marks the whole of it. */
export function Copyable({ children }: { children: ReactNode }) {
  return <code className="font-sans font-medium whitespace-nowrap tabular-nums select-all">{children}</code>;
}
