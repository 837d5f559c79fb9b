import { useOutlet } from '@remix-run/react';
import type { ReactNode } from 'react';
import { EmptyState, PageTitle } from '@balabaqsha/ui';
import { UpdatedAt } from '../live/updated-at.tsx';

interface InboxProps {
  title: string;
  /** How many wait, in words. */
  count?: string;
  /** Key of the open case, if one is open. */
  openKey: string | undefined;
  /** Over list and work: ways to part what waits. */
  above?: ReactNode;
  /** The list, or what stands for an empty one. */
  list: ReactNode;
  /** Nothing waits: then there is nothing to choose from either. */
  isEmpty: boolean;
  /** The list that was chosen or searched for has no rows, others may have: nothing stands beside it then. */
  hasNoRows?: boolean;
  /** What was just done, above the work. */
  notice: ReactNode;
}

/**
 * A list on the left and the open case on the right. Narrow screens show one of the two. The page's title is the case's
 * when one is open, so that it is heard first after each step.
 */
export function Inbox({ title, count, openKey, above, list, isEmpty, hasNoRows = false, notice }: InboxProps) {
  const work = useOutlet();
  const isOpen = openKey !== undefined;
  // What is told may turn out to be nothing, and nothing takes no room.
  const told = <div className="space-y-3 has-[>:not(:empty)]:mb-5">{notice}</div>;
  if (isEmpty && !isOpen) {
    return (
      <div className="max-w-(--container-text)">
        <PageTitle>{title}</PageTitle>
        {told}
        {list}
        <div className="mt-3">
          <UpdatedAt />
        </div>
      </div>
    );
  }
  const Title = isOpen ? 'h2' : 'h1';
  return (
    <>
      {above && <div className={isOpen ? 'mb-5 max-xl:hidden' : 'mb-5'}>{above}</div>}
      {!isOpen && hasNoRows && told}
      <div className={!isOpen && hasNoRows ? 'max-w-(--container-text)' : 'gap-6 xl:grid xl:grid-cols-[15rem_minmax(0,1fr)]'}>
        <div className={isOpen ? 'max-xl:hidden' : undefined}>
          <Title className="text-lg font-bold tracking-tight">{title}</Title>
          {count !== undefined && <p className="text-sm text-quiet">{count}</p>}
          <UpdatedAt />
          <div className="mt-4">{list}</div>
        </div>
        {(isOpen || !hasNoRows) && (
          <div className={isOpen ? 'min-w-0' : 'min-w-0 max-xl:mt-6'}>
            {told}
            {work}
          </div>
        )}
      </div>
    </>
  );
}

/** The place of the work while nothing is open; needless where list and work stand one under another. */
export function NothingOpen({ title, text }: { title: string; text: string }) {
  return (
    <div className="card max-xl:hidden">
      <EmptyState illustration="documents" title={title}>
        {text}
      </EmptyState>
    </div>
  );
}
