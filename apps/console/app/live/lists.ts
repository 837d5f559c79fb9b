import type { RouterOutputs } from '@balabaqsha/api';
import { useEffect } from 'react';
import { useLive } from './live-updates.tsx';
import { trpc } from './trpc.ts';

/** How often a list asks that is told nothing, and one that is told, in case an answer was lost. */
const EVERY_MS = { alone: 10_000, told: 60_000 };

/** How often a list asks by itself, in milliseconds. */
export function useInterval(): number {
  return useLive().isConnected ? EVERY_MS.told : EVERY_MS.alone;
}

/** What awaits review, fresh by itself. @param after number that the page begins behind @param loaded what the page came with; newer after each action */
export function useReviewInbox(after: string | null, loaded: RouterOutputs['staff']['review']['inbox']) {
  const { setData } = trpc.useUtils().staff.review.inbox;
  useEffect(() => void setData({ after }, loaded), [after, loaded, setData]);
  return trpc.staff.review.inbox.useQuery({ after }, { initialData: loaded, refetchInterval: useInterval() }).data;
}

/** Enrolments that the kindergarten handles, fresh by themselves. @param loaded what the page came with */
export function useEnrolmentInbox(loaded: RouterOutputs['staff']['enrolments']['inbox']) {
  const { setData } = trpc.useUtils().staff.enrolments.inbox;
  useEffect(() => void setData({}, loaded), [loaded, setData]);
  return trpc.staff.enrolments.inbox.useQuery({}, { initialData: loaded, refetchInterval: useInterval() }).data;
}

/** The city's lanes, fresh by themselves. @param loaded what the page came with */
export function useLaneBoard(loaded: RouterOutputs['staff']['city']['lanes']) {
  const { setData } = trpc.useUtils().staff.city.lanes;
  useEffect(() => void setData({}, loaded), [loaded, setData]);
  return trpc.staff.city.lanes.useQuery({}, { initialData: loaded, refetchInterval: useInterval() }).data;
}

/** Messages go out one by one and nobody is told of each: as long as some wait the page asks. */
const SENDING_MS = 5000;

/** An announcement, fresh by itself until nothing more can happen to it. @param loaded what the page came with; newer after each action */
export function useAnnouncement(loaded: RouterOutputs['staff']['announcements']['page']) {
  const { setData } = trpc.useUtils().staff.announcements.page;
  const { id } = loaded;
  const alone = useInterval();
  useEffect(() => void setData({ id }, loaded), [id, loaded, setData]);
  return trpc.staff.announcements.page.useQuery({ id }, {
    initialData: loaded,
    refetchInterval: ({ state: { data = loaded } }) => (data.state === 'SENDING' || data.messages.waiting > 0 ? SENDING_MS : data.state === 'PENDING' && alone),
  }).data;
}

/** A check of the log goes on every moment, and nobody is told of its steps. */
const CHECKING_MS = 1500;

/** Checks of the audit log, fresh by themselves. @param loaded what the page came with; newer after each action */
export function useAuditChecks(loaded: RouterOutputs['staff']['audit']['checks']) {
  const { setData } = trpc.useUtils().staff.audit.checks;
  useEffect(() => void setData({}, loaded), [loaded, setData]);
  return trpc.staff.audit.checks.useQuery({}, { initialData: loaded, refetchInterval: ({ state: { data = loaded } }) => (data.running === null ? EVERY_MS.told : CHECKING_MS) }).data;
}

/** The job board, fresh by itself. @param loaded what the page came with; newer after each action */
export function useJobBoard(loaded: RouterOutputs['staff']['operations']['jobs']) {
  const { setData } = trpc.useUtils().staff.operations.jobs;
  useEffect(() => void setData({}, loaded), [loaded, setData]);
  return trpc.staff.operations.jobs.useQuery({}, { initialData: loaded, refetchInterval: EVERY_MS.alone }).data;
}
