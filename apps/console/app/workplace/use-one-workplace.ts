import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { usePageData } from '../page/page-data.ts';

/**
 * Keeps the browser's tabs, which share a session, at one place: the tab in which another place was chosen tells the others,
 * and they load themselves anew (S1). Forms that are open there stay with the place that they were opened for.
 */
export function useOneWorkplace(): void {
  const workplaceId = usePageData()?.me?.workplaceId ?? null;
  const { revalidate } = useRevalidator();
  const shown = useRef(workplaceId);
  shown.current = workplaceId;
  useEffect(() => {
    const tabs = new BroadcastChannel('balabaqsha-workplace');
    tabs.onmessage = ({ data }) => {
      if (data !== shown.current) revalidate();
    };
    if (workplaceId !== null) tabs.postMessage(workplaceId);
    return () => tabs.close();
  }, [workplaceId, revalidate]);
}
