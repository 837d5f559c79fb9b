import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/** Each reading of such a page is a line in the audit log (S5): half a minute keeps the log readable. */
const REST_MS = 30_000;

/**
 * Loads the page anew when an answer of the server differs from what the page shows: at once, then at most once in half a
 * minute. What is typed, chosen or scrolled stays as it is.
 * @param answeredAt when the answer came; one that came before the page was loaded says nothing about it
 * @param differs whether the answer differs from the page
 */
export function useRestedReload(answeredAt: number, differs: boolean): void {
  const { revalidate } = useRevalidator();
  const isDifferent = useRef(differs);
  isDifferent.current = differs;
  const judged = useRef(answeredAt);
  const [isStale, setStale] = useState(false);
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    if (judged.current === answeredAt) return;
    judged.current = answeredAt;
    setStale(isDifferent.current);
  }, [answeredAt]);
  useEffect(() => {
    if (!isStale || isResting) return;
    setStale(false);
    setResting(true);
    revalidate();
  }, [isStale, isResting, revalidate]);
  useEffect(() => {
    if (!isResting) return;
    const timer = setTimeout(() => setResting(false), REST_MS);
    return () => clearTimeout(timer);
  }, [isResting]);
}
