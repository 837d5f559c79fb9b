import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from '@balabaqsha/ui';

interface SortLinkProps {
  /** Address of the same list in the order that a press brings. */
  to: string;
  /** The order of the list by this column, `null` where it is ordered by another. */
  sorted: 'ascending' | 'descending' | null;
  children: ReactNode;
}

/** The name of a column that a list can be ordered by, as a link to that order. */
export function SortLink({ to, sorted, children }: SortLinkProps) {
  return (
    <Link to={to} preventScrollReset className="inline-flex items-center gap-1 rounded-sm font-medium text-accent hover:text-accent-deep">
      {children}
      {sorted !== null && <Icon name="chevronDown" size="size-4" className={sorted === 'descending' ? undefined : 'rotate-180'} />}
    </Link>
  );
}
