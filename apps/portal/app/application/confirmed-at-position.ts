import type { ApplicationCard } from './stations.ts';

type History = readonly Pick<ApplicationCard['history'][number], 'event' | 'details'>[];

/**
 * The place that the application was given when it was confirmed, out of its own history (Q5). `null` where the history
 * does not keep it, and once the application has left the queue and come back: that place says nothing about the present one.
 * @param history oldest first
 */
export function confirmedAtPosition(history: History): number | null {
  if (history.some(({ event }) => event === 'STOP_LIST_RESTORED' || event === 'REINSTATED')) return null;
  const position = history.findLast(({ event }) => event === 'CONFIRMED')?.details.position;
  return typeof position === 'number' ? position : null;
}
