import type { ReactNode } from 'react';
import { Icon } from '../graphics/icon.tsx';
import { TextLink, UiLink, linkClass } from '../theme/link.tsx';

/** The first thing that Tab reaches: past the header, to the page's matter. */
export function SkipLink({ href = '#main', children }: { href?: string; children: ReactNode }) {
  return (
    <a href={href} className="sr-only rounded-md bg-ink px-5 py-3 font-semibold text-surface focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50">
      {children}
    </a>
  );
}

/** The way back to the page above. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="mb-4">
      <UiLink href={href} className={`${linkClass} inline-flex items-center gap-1.5 no-underline hover:underline`}>
        <Icon name="arrowLeft" size="size-5" />
        {children}
      </UiLink>
    </p>
  );
}

export interface Crumb {
  href?: string;
  text: string;
}

/** Where the page stands; the last crumb is the page itself and no link. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="mb-4 text-sm text-quiet">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {items.map(({ href, text }, index) => (
          <li key={text} className="flex items-center gap-2">
            {index > 0 && <Icon name="chevronRight" size="size-4" />}
            {href === undefined ? <span aria-current="page">{text}</span> : <TextLink href={href}>{text}</TextLink>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
