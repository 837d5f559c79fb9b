import { useLocation } from '@remix-run/react';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { usePageData } from '../page/page-data.ts';

const KeptFor = createContext<string | null>(null);

/**
 * Knows the place of a form that was kept while its session ended, on the page alone that it was kept for: what every page knows
 * is not loaded anew with each.
 */
export function KeptForProvider({ children }: { children: ReactNode }) {
  const page = usePageData();
  const { key } = useLocation();
  const [loaded, setLoaded] = useState({ page, key });
  if (loaded.page !== page) setLoaded({ page, key });
  return <KeptFor.Provider value={loaded.key === key ? (page?.keptFor ?? null) : null}>{children}</KeptFor.Provider>;
}

/** The place that the page's form was kept for; `null` where none was kept. */
export function useKeptFor(): string | null {
  return useContext(KeptFor);
}
