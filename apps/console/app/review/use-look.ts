import { useEffect, useState } from 'react';

/** Who else looks at a case, and who has decided on it. */
export interface Looking {
  colleagues: readonly string[];
  decidedBy: string | null;
}

const EVERY_MS = 10_000;

/**
 * Tells the console every ten seconds that the employee looks at this case, and asks who else does. A page that is not seen
 * tells nothing; one that is left says so.
 * @param address where the case is told of, as `/review/12/look`
 */
export function useLook(address: string, loaded: Looking): Looking {
  const [answer, setAnswer] = useState<Looking | null>(null);
  useEffect(() => {
    setAnswer(null);
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const response = await fetch(address, { method: 'POST' }).catch(() => null);
      // Whoever is signed out is led to another page, which says nothing of this one.
      if (response?.ok === true && !response.redirected) setAnswer((await response.json()) as Looking);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      clearInterval(timer);
      void fetch(address, { method: 'POST', body: new URLSearchParams({ leaving: '1' }), keepalive: true }).catch(() => undefined);
    };
  }, [address]);
  return answer ?? loaded;
}
