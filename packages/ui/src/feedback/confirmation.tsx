import type { ReactNode } from 'react';
import { Icon } from '../graphics/icon.tsx';

interface ConfirmationProps {
  title: string;
  /** «Номер заявления» and the number. */
  referenceLabel?: string;
  reference?: string | number;
  /** What happens next and by when. */
  children?: ReactNode;
  /** Level of the title; the page's own by default. */
  level?: 1 | 2 | 3;
}

/** The page after something is done for good: what was done, its number, what happens next. */
export function Confirmation({ title, referenceLabel, reference, children, level = 1 }: ConfirmationProps) {
  const Heading = `h${level}` as const;
  return (
    <div>
      <div className="rounded-lg bg-accent px-6 py-8 text-center text-on-accent sm:py-10">
        <Icon name="done" size="size-12" className="mx-auto" />
        <Heading className="mt-3 text-2xl font-bold">{title}</Heading>
        {reference !== undefined && (
          <p className="mt-3">
            {referenceLabel} <span className="mt-0.5 block text-3xl font-bold">{reference}</span>
          </p>
        )}
      </div>
      {children && <div className="mt-6">{children}</div>}
    </div>
  );
}

interface ConfirmChoiceProps {
  title: string;
  /** What will follow and can't be undone. */
  warning: ReactNode;
  /** The form or button that does it. */
  confirm: ReactNode;
  /** The way back. */
  cancel: ReactNode;
  /** Level of the title; the page's own by default. */
  level?: 1 | 2 | 3;
}

/** Asks once more before something that can't be undone. A page of its own, so it needs no dialog and no JavaScript. */
export function ConfirmChoice({ title, warning, confirm, cancel, level = 1 }: ConfirmChoiceProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="card p-6 sm:p-8">
      <Heading className="text-2xl font-bold">{title}</Heading>
      <div className="mt-4 flex gap-3 rounded-md bg-deadline-tint p-4 text-deadline">
        <Icon name="warning" className="mt-px" />
        <div className="prose-plain min-w-0 text-ink">{warning}</div>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row sm:items-center">
        {confirm}
        {cancel}
      </div>
    </section>
  );
}
