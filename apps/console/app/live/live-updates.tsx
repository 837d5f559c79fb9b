import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { usePageData } from '../page/page-data.ts';
import { trpc } from './trpc.ts';

interface Live {
  /** Whether the server tells of changes right now; where it does not, lists ask by themselves. */
  isConnected: boolean;
  /** When it last said that something changed, by the server's clock (K3); `null` before. */
  changedAt: Date | null;
}

const LiveContext = createContext<Live>({ isConnected: false, changedAt: null });

/** How long a stream that was refused or has ended is left alone. */
const RETRY_MS = 30_000;

/**
 * One stream for the page, whatever lists it shows: when something changed in the employee's scope, those that are shown
 * are read again. A page in the background holds none, and reads again when it is shown.
 */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const me = usePageData()?.me;
  const isSignedIn = me != null;
  const isVisible = useIsVisible();
  const queryClient = useQueryClient();
  const [changedAt, setChangedAt] = useState<Date | null>(null);
  const hasOpened = useRef(false);
  const { status, reset } = trpc.staff.session.watch.useSubscription(undefined, {
    enabled: isSignedIn && isVisible,
    onData({ data }) {
      // Each stream begins with a message, for what happened before it; the page itself has just been read.
      if (hasOpened.current) setChangedAt(data.at);
      hasOpened.current = true;
      void queryClient.invalidateQueries();
    },
  });
  const hasEnded = isSignedIn && isVisible && (status === 'error' || status === 'idle');
  useEffect(() => {
    if (!hasEnded) return;
    const timer = setTimeout(reset, RETRY_MS);
    return () => clearTimeout(timer);
  }, [hasEnded, reset]);
  // Another place was chosen: the stream is about the one before, and so is what was asked meanwhile (S1).
  const place = me?.workplaceId ?? null;
  const watched = useRef(place);
  useEffect(() => {
    if (watched.current === place) return;
    watched.current = place;
    reset();
    void queryClient.invalidateQueries();
  }, [place, queryClient, reset]);
  return <LiveContext.Provider value={{ isConnected: status === 'pending', changedAt }}>{children}</LiveContext.Provider>;
}

/** What the stream of the page says. */
export function useLive(): Live {
  return useContext(LiveContext);
}

/** Whether the page is looked at; `false` until it is alive. */
function useIsVisible(): boolean {
  const [isVisible, setIsVisible] = useState(false);
  useEffect(() => {
    const look = (): void => setIsVisible(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}
