import type { RouterOutputs } from '@balabaqsha/api';
import { useLocation } from '@remix-run/react';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { usePageData } from '../page/page-data.ts';
import type { SectionKey } from '../sections.ts';
import { countBySection, type SectionCount } from '../today/work-places.ts';
import { useInterval } from './lists.ts';
import { trpc } from './trpc.ts';

const Counts = createContext<ReadonlyMap<SectionKey, SectionCount>>(new Map());

/** Asks what waits for the employee: once the page is alive, after each step of his, and as often as lists do. The rail shows it. */
export function AwaitedWork({ children }: { children: ReactNode }) {
  const mayAsk = usePageData()?.me?.actions.includes('staff.today') ?? false;
  const { invalidate } = trpc.useUtils().staff.today;
  const { key } = useLocation();
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    void invalidate();
  }, [key, invalidate]);
  const today = trpc.staff.today.useQuery({}, { enabled: mayAsk, refetchInterval: useInterval() }).data;
  return <Counts.Provider value={countBySection(today?.work ?? [])}>{children}</Counts.Provider>;
}

/** What waits in each section; nothing where nobody has asked yet. */
export function useAwaitedCounts(): ReadonlyMap<SectionKey, SectionCount> {
  return useContext(Counts);
}

/** What waits for the employee, fresh by itself. @param loaded what the page came with */
export function useToday(loaded: RouterOutputs['staff']['today']) {
  const { setData } = trpc.useUtils().staff.today;
  useEffect(() => void setData({}, loaded), [loaded, setData]);
  return trpc.staff.today.useQuery({}, { initialData: loaded }).data;
}
