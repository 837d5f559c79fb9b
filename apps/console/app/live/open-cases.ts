import type { ApplicationState, EnrolmentState, WorkKind } from '@balabaqsha/domain';
import { useMemo, useState } from 'react';
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

/**
 * Loads an enrolment's page anew once it has another state than the page shows, or was signed and no longer waits.
 * @returns whether it was taken back, refused or ran out meanwhile: such a one can't be loaded any more
 */
export function useFreshEnrolment({ id, state, dueAt }: { id: string; state: EnrolmentState; dueAt: Date | null }): boolean {
  const { data, dataUpdatedAt } = trpc.staff.enrolments.inbox.useQuery({});
  // An answer that came before the page was loaded says nothing about it.
  const [before] = useState(dataUpdatedAt);
  const now = data?.find((each) => each.id === id)?.state;
  // What runs to no deadline waits for nobody and is not in the list anyway.
  const hasLeft = data !== undefined && dataUpdatedAt !== before && dueAt !== null && now === undefined;
  const isSigned = state === 'GUARDIAN_SIGNED';
  useRestedReload(dataUpdatedAt, now === undefined ? hasLeft && isSigned : now !== state);
  return hasLeft && !isSigned;
}

/** Today's page counts no further. */
export const MOST_COUNTED = 1000;

/**
 * Loads a list anew once more or less waits in it than it was loaded with.
 * @param shown how many it was loaded with, counted as the page of today counts
 */
export function useFreshCount(kind: WorkKind, shown: number): void {
  const { data, dataUpdatedAt } = trpc.staff.today.useQuery({});
  const count = data?.work.find((each) => each.kind === kind)?.count ?? 0;
  useRestedReload(dataUpdatedAt, data !== undefined && count !== shown);
}
