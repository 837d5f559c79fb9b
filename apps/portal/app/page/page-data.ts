import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';

/** What every page knows: language, who has signed in, the present instant. `null` where even that failed. */
export function usePageData() {
  return useRouteLoaderData<typeof loader>('root') ?? null;
}

/** The instant at which the server made the page (K3): the browser's own clock is never asked. */
export function useNow(): Date {
  return usePageData()?.now ?? new Date(0);
}
