import { useLocation } from '@remix-run/react';
import { useState } from 'react';
import type { Failure } from '../form/failure.ts';
import { useAnswer } from '../form/use-answer.ts';
import { usePageData } from '../page/page-data.ts';
import { WORKPLACE_FIELD } from './field.ts';

/**
 * The place that the form around it was opened for, so that it never acts on another one unnoticed (S1). The page may be loaded
 * anew meanwhile: the form stays with the place that it was opened for, until a refusal has told of the other.
 */
export function MadeFor({ form }: { form?: string | undefined }) {
  const page = usePageData();
  const now = page?.me?.workplaceId ?? null;
  const { key } = useLocation();
  const [opened, setOpened] = useState({ key, place: page?.keptFor ?? now });
  if (opened.key !== key) setOpened({ key, place: now });
  const failure = useAnswer<{ failure?: Failure }>()?.failure;
  const sentFor = failure?.code === 'WORKPLACE_CHANGED' ? now : failure?.values[WORKPLACE_FIELD];
  const madeFor = sentFor ?? opened.place;
  return madeFor === null ? null : <input type="hidden" name={WORKPLACE_FIELD} value={madeFor} form={form} />;
}
