import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useLive } from './live-updates.tsx';

/** Each reading of such a page is a line in the audit log (S5): half a minute keeps the log readable. */
const REST_MS = 30_000;

/**
 * Loads the page anew after changes, for lists whose reading is audited: at once, then at most once in half a minute.
 * What is typed, chosen or scrolled stays as it is.
 */
export function useFreshPage(): void {
  const { revalidate } = useRevalidator();
  const { changedAt } = useLive();
  // What was told before the page was opened the page shows already.
  const shown = useRef(changedAt);
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    if (isResting || changedAt === shown.current) return;
    shown.current = changedAt;
    setResting(true);
    revalidate();
  }, [changedAt, isResting, revalidate]);
  useEffect(() => {
    if (!isResting) return;
    const timer = setTimeout(() => setResting(false), REST_MS);
    return () => clearTimeout(timer);
  }, [isResting]);
}
