import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/** Pages that show states: after them the kept page may say something else. */
const SHOWS_STATES = /^\/applications(\/|$)/;

/**
 * Lets the service worker keep the last known states while somebody is signed in, and makes it forget them where nobody is.
 * Browsers of people who have not signed in never get one.
 */
export function useServiceWorker(signedIn: boolean): void {
  const { pathname } = useLocation();
  const showsStates = SHOWS_STATES.test(pathname) ? pathname : null;
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    // Where a browser forbids it the portal works as ever.
    tell(signedIn).catch(() => undefined);
  }, [signedIn, showsStates]);
}

async function tell(signedIn: boolean): Promise<void> {
  const { serviceWorker } = navigator;
  if (signedIn) await serviceWorker.register('/service-worker.js');
  else if ((await serviceWorker.getRegistration()) === undefined) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage(signedIn ? 'keep' : 'forget');
}
