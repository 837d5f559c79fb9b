import { useLocation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { usePageData } from '../page/page-data.ts';
import { loadAnew } from './load-anew.ts';
import { useTyped } from './use-typed.ts';

/**
 * Keeps the browser's tabs, which share a session, at one place: the tab in which another place was chosen tells the others,
 * and they load themselves anew (S1). One in which a form holds something typed stays as it is until the person reloads it or
 * goes to another page: the page may not be there at the other place, and the form would be gone with it.
 * @returns the place that was chosen in another tab, while this page is still of another; else `null`
 */
export function useOneWorkplace(): string | null {
  const workplaceId = usePageData()?.me?.workplaceId ?? null;
  const { pathname } = useLocation();
  const { revalidate } = useRevalidator();
  const typed = useTyped();
  const shown = useRef(workplaceId);
  shown.current = workplaceId;
  const [chosen, setChosen] = useState<{ id: string; at: string } | null>(null);
  const at = useRef(pathname);
  at.current = pathname;
  useEffect(() => {
    const tabs = new BroadcastChannel('balabaqsha-workplace');
    tabs.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === shown.current) return setChosen(null);
      if (shown.current === null) return revalidate();
      if (typed.current) return setChosen({ id: data, at: at.current });
      // Everything on the page is about the place before.
      loadAnew();
    };
    if (workplaceId !== null) tabs.postMessage(workplaceId);
    return () => tabs.close();
  }, [workplaceId, revalidate, typed]);
  const isBehind = chosen !== null && chosen.id !== workplaceId;
  const hasLeft = isBehind && chosen.at !== pathname;
  useEffect(() => {
    if (hasLeft) loadAnew();
  }, [hasLeft]);
  return isBehind ? chosen.id : null;
}
