import type { RouterOutputs } from '@balabaqsha/api';
import type { ApplicationFilter } from '@balabaqsha/domain';
import { useMemo } from 'react';
import { trpc } from './trpc.ts';

const EVERY_MS = 10_000;

export type ApplicationRow = RouterOutputs['staff']['applications']['page']['rows'][number];

/**
 * The page's applications with their states and places as they are now. Rows keep their order, so that nothing moves under
 * the hand; the names are read with the page alone, since each reading of them is audited.
 */
export function useFreshApplications(rows: readonly ApplicationRow[]): readonly ApplicationRow[] {
  const numbers = useMemo(() => rows.map(({ number }) => number), [rows]);
  const loaded = useMemo(() => rows.map(({ number, state, archiveReason, place }) => ({ number, state, archiveReason, place })), [rows]);
  const fresh = trpc.staff.applications.states.useQuery({ numbers }, { initialData: loaded, refetchInterval: EVERY_MS, enabled: numbers.length > 0 }).data;
  return useMemo(() => {
    const byNumber = new Map(fresh.map((each) => [each.number, each]));
    return rows.map((row) => ({ ...row, ...byNumber.get(row.number) }));
  }, [rows, fresh]);
}

/** How many applications the filter finds, fresh by itself. @param loaded what the page came with */
export function useApplicationCount(filter: ApplicationFilter, loaded: RouterOutputs['staff']['applications']['count']) {
  return trpc.staff.applications.count.useQuery({ filter }, { initialData: loaded, refetchInterval: EVERY_MS }).data;
}
