import type { ReactNode } from 'react';
import { Illustration, type IllustrationName } from '../graphics/illustration.tsx';

/** A list with nothing in it yet: a small picture, what will stand here, and the way to begin. */
export function EmptyState({ illustration, title, children, action }: { illustration: IllustrationName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center sm:py-14">
      <Illustration name={illustration} />
      <p className="mt-5 text-lg font-semibold text-balance">{title}</p>
      {children && <div className="mt-1.5 max-w-(--container-form) text-quiet text-pretty">{children}</div>}
      {action && <div className="mt-6 w-full sm:w-auto">{action}</div>}
    </div>
  );
}
