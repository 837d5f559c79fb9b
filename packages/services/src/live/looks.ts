import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Changes, Place } from '@balabaqsha/db';

/** How often a stream looks, in milliseconds. */
export interface Pace {
  /** What happens within this time after a change is seen with it: a burst is one look. */
  gatherMs: number;
  /** Up to this much more by chance, so that all who watch a lane do not ask in one moment. */
  spreadMs: number;
  /** Without any change the caller is woken after this time, to see whether its reader may still look. */
  idleMs: number;
}

/** Why a stream looks: something changed there, or for a while nothing did. */
export type Reason = 'CHANGED' | 'IDLE';

/**
 * Says when to look at the places: at once, so that nothing is missed between a page and its stream, then after changes.
 * Each look begins after the change that it is for, so it sees it.
 * @param signal ends it
 */
export async function* looks(changes: Changes, places: readonly Place[], { gatherMs, spreadMs, idleMs }: Pace, signal: AbortSignal): AsyncGenerator<Reason, void> {
  let changed = false;
  let wake = (): void => undefined;
  const beginToLook = (): void => void (changed = false);
  const stopWatching = changes.watch(places, () => {
    changed = true;
    wake();
  });
  try {
    if (!signal.aborted) yield 'CHANGED';
    while (!signal.aborted) {
      if (!changed) await changeOr(idleMs, (woken) => (wake = woken), signal);
      if (!changed) {
        if (!signal.aborted) yield 'IDLE';
        continue;
      }
      await pauseOr(gatherMs + randomInt(spreadMs + 1), signal);
      beginToLook();
      if (!signal.aborted) yield 'CHANGED';
    }
  } finally {
    stopWatching();
  }
}

/** Waits for a change, the time or the end, whichever comes first. */
async function changeOr(ms: number, onWaiting: (woken: () => void) => void, signal: AbortSignal): Promise<void> {
  const woken = new AbortController();
  const wake = (): void => woken.abort();
  onWaiting(wake);
  if (signal.aborted) return;
  // A listener and not AbortSignal.any: a signal that lives long may never forget those that were made of it.
  signal.addEventListener('abort', wake);
  try {
    await pauseOr(ms, woken.signal);
  } finally {
    signal.removeEventListener('abort', wake);
  }
}

async function pauseOr(ms: number, signal: AbortSignal): Promise<void> {
  // Waiting keeps no process alive; being woken is no failure.
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
