import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

/**
 * A key for a form that is to be empty again after each sending, because of passwords and codes in it. It changes with what was
 * answered and with the page, but not once more when the page's data follow an answer that is shown already: whoever types at
 * once would lose it.
 */
export function useFreshKey(): number {
  const answer = useActionData();
  const { key } = useLocation();
  const [shown, setShown] = useState({ answer, key, count: 0 });
  if (shown.answer === answer && shown.key === key) return shown.count;
  const isShown = answer === undefined ? shown.key === key : shown.answer === answer;
  const next = { answer, key, count: shown.count + (isShown ? 0 : 1) };
  setShown(next);
  return next.count;
}
