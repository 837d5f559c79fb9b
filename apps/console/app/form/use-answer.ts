import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

/**
 * What the server answered to the page's last form, until the person goes elsewhere or sends another. A page that is loaded
 * anew by itself would forget it: a refusal would vanish while it is read, and a search give way to the whole list.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const answer = useActionData<Action>();
  const { key } = useLocation();
  const [kept, setKept] = useState({ key, answer });
  if (answer !== undefined && (kept.answer !== answer || kept.key !== key)) setKept({ key, answer });
  return answer ?? (kept.key === key ? kept.answer : undefined);
}
