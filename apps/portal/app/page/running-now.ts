import { useEffect, useState } from 'react';
import { useNow } from './page-data.ts';

const MINUTE = 60_000;

/**
 * The present instant, going on while the page is open: the server's, plus the minutes that the page has seen since. The
 * browser's own clock is never asked (K3). A page in the background may miss some; it is made anew when it is looked at.
 */
export function useRunningNow(): Date {
  const now = useNow();
  const [passed, setPassed] = useState({ since: now, minutes: 0 });
  useEffect(() => {
    const timer = setInterval(() => setPassed(({ since, minutes }) => ({ since: now, minutes: since === now ? minutes + 1 : 1 })), MINUTE);
    return () => clearInterval(timer);
  }, [now]);
  return passed.since === now ? new Date(now.getTime() + passed.minutes * MINUTE) : now;
}
