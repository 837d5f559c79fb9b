import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** How often a page asks that is told nothing. */
const REFRESH_MS = 30_000;

/** Long enough for the page itself to come first where a browser can't tell when it is idle. */
const AFTER_PAGE_MS = 1000;

/**
 * Keeps the place and the step true while the page is open: the server says when the card shows something else, and the
 * whole card is loaded anew. Without a stream the page asks every half a minute. A page in the background holds no stream,
 * and looks when it is shown again. Where the server can't be reached the page stays as it is: a load that fails would
 * take it away.
 * @param mark of the card as loaded (`standingMark`)
 */
export function useLiveCard(number: number, mark: string): void {
  const { revalidate } = useRevalidator();
  const shown = useRef(mark);
  useEffect(() => {
    shown.current = mark;
  }, [mark]);
  useEffect(() => {
    let connected = false;
    let close: (() => void) | null = null;
    const isVisible = (): boolean => document.visibilityState === 'visible';
    const refresh = (): void => {
      if (!isVisible()) return;
      void fetch('/healthz').then(
        ({ ok }) => ok && revalidate(),
        () => undefined,
      );
    };
    const leave = (): void => {
      close?.();
      close = null;
      connected = false;
    };
    const open = (): void => {
      if (close !== null || !isVisible()) return;
      let left = false;
      let closeStream = (): void => undefined;
      close = () => {
        left = true;
        closeStream();
      };
      const listener = {
        onMark: (now: string) => now !== shown.current && refresh(),
        onConnected: (now: boolean) => void (connected = now && !left),
        onEnd: () => left || leave(),
      };
      void import('./card-stream.ts').then(
        ({ openCardStream }) => left || (closeStream = openCardStream(number, shown.current, listener)),
        // The script could not be loaded: the next tick tries again.
        () => left || leave(),
      );
    };
    const tick = (): void => {
      if (!connected) refresh();
      open();
    };
    const onVisibility = (): void => {
      if (!isVisible()) return leave();
      refresh();
      open();
    };
    const cancelIdle = whenIdle(open);
    const timer = setInterval(tick, REFRESH_MS);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      cancelIdle();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      leave();
    };
  }, [number, revalidate]);
}

/** Runs the work when the page has nothing else to do. @returns a function that calls it off */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(work);
    return () => cancelIdleCallback(waiting);
  }
  const waiting = setTimeout(work, AFTER_PAGE_MS);
  return () => clearTimeout(waiting);
}
