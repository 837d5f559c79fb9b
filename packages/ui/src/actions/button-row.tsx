import type { ReactNode } from 'react';

/** The actions that end a form or a card: the main one first, the others after it; one under another on phones. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center">{children}</div>;
}
