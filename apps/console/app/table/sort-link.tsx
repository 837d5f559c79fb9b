import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from '@balabaqsha/ui';

interface SortLinkProps {
  /** Address of the same list in the order that a press brings. */
  to: string;
  /** The order of the list by this column, `null` where it is ordered by another. */
  sorted: 'ascending' | 'descending' | null;
  /** What is searched for besides; it goes along in a form, and into no address. */
  searched?: string | null;
  children: ReactNode;
}

const LOOKS = 'inline-flex items-center gap-1 rounded-sm font-medium text-accent hover:text-accent-deep';

/** The name of a column that a list can be ordered by, as a link to that order. */
export function SortLink({ to, sorted, searched = null, children }: SortLinkProps) {
  const content = (
    <>
      {children}
      {sorted !== null && <Icon name="chevronDown" size="size-4" className={sorted === 'descending' ? undefined : 'rotate-180'} />}
    </>
  );
  if (searched === null) {
    return (
      <Link to={to} preventScrollReset className={LOOKS}>
        {content}
      </Link>
    );
  }
  return (
    <Form method="post" action={to} preventScrollReset>
      <input type="hidden" name="search" value={searched} />
      <button type="submit" className={LOOKS}>
        {content}
      </button>
    </Form>
  );
}
