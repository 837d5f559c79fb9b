import type { ApplicationState, EnrolmentState, WorkKind } from '@balabaqsha/domain';
import { useMemo } from 'react';
import { useInterval } from './lists.ts';
import { trpc } from './trpc.ts';
import { useRestedReload } from './use-rested-reload.ts';

/** Loads an application's page anew once its state is another than the page shows. Asking for the state is not audited, the page is. */
export function useFreshApplication({ number, state }: { number: number; state: ApplicationState }): void {
  const numbers = useMemo(() => [number], [number]);
  const { data, dataUpdatedAt } = trpc.staff.applications.states.useQuery({ numbers }, { refetchInterval: useInterval() });
  const now = data?.find((each) => each.number === number)?.state ?? state;
  useRestedReload(dataUpdatedAt, now !== state);
}

/** Loads an enrolment's page anew once it has another state than the page shows, or is no longer among those that wait. */
export function useFreshEnrolment({ id, state, dueAt }: { id: string; state: EnrolmentState; dueAt: Date | null }): void {
  const { data, dataUpdatedAt } = trpc.staff.enrolments.inbox.useQuery({});
  // What runs to no deadline waits for nobody and is not in the list anyway.
  const now = data === undefined || dueAt === null ? state : data.find((each) => each.id === id)?.state;
  useRestedReload(dataUpdatedAt, now !== state);
}

/**
 * Loads a list anew once more or less waits in it than it was loaded with.
 * @param shown how many it was loaded with, counted as the page of today counts
 */
export function useFreshCount(kind: WorkKind, shown: number): void {
  const { data, dataUpdatedAt } = trpc.staff.today.useQuery({});
  const count = data?.work.find((each) => each.kind === kind)?.count ?? 0;
  useRestedReload(dataUpdatedAt, data !== undefined && count !== shown);
}
