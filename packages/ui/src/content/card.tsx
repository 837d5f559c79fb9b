import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

interface CardProps {
  title?: ReactNode;
  /** Beside the title: a tag, a small action. */
  aside?: ReactNode;
  /** Level of the title, so that the page's outline stays whole. */
  level?: 2 | 3;
  children?: ReactNode;
  footer?: ReactNode;
  className?: string;
  id?: string;
}

/** A piece of the page that stands by itself. */
export function Card({ title, aside, level = 2, children, footer, className, id }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className={classNames('card p-5 sm:p-6', className)}>
      {(title || aside) && (
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          {title && <Heading className="min-w-0 text-lg font-semibold">{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
      {footer && <div className="mt-5 border-t border-line pt-4">{footer}</div>}
    </section>
  );
}
