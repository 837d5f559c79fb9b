import { useLocation } from '@remix-run/react';
import { useState } from 'react';
import type { Failure } from '../form/failure.ts';
import { useAnswer } from '../form/use-answer.ts';
import { usePageData } from '../page/page-data.ts';
import { WORKPLACE_FIELD } from './field.ts';
import { useKeptFor } from './kept-for.tsx';

/**
 * The place that the form around it was opened for, so that it never acts on another one unnoticed (S1). The page may be loaded
 * anew meanwhile: the form stays with its place until a refusal has told of the other, and from then on it is of that one.
 */
export function MadeFor({ form }: { form?: string | undefined }) {
  const now = usePageData()?.me?.workplaceId ?? null;
  const { pathname, search } = useLocation();
  const at = pathname + search;
  const keptFor = useKeptFor();
  const failure = useAnswer<{ failure?: Failure }>()?.failure;
  const answered = failure?.values[WORKPLACE_FIELD];
  const [opened, setOpened] = useState({ at, failure, place: answered ?? keptFor ?? now });
  if (opened.at !== at) setOpened({ at, failure, place: answered ?? now });
  else if (failure !== undefined && failure !== opened.failure) setOpened({ at, failure, place: answered ?? opened.place });
  return opened.place === null ? null : <input type="hidden" name={WORKPLACE_FIELD} value={opened.place} form={form} />;
}
