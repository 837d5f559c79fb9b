import type { RouterOutputs } from '@balabaqsha/api';
import { whatWasTyped } from '@balabaqsha/domain';
import { useEffect, useState } from 'react';

export type Found = RouterOutputs['staff']['find'];

/** How a search stands; `idle` where nothing was typed that could be searched by. */
export type Search = { state: 'idle' | 'searching' | 'failed' | 'signedOut' } | { state: 'found'; found: Found };

/** People type on: each search is audited, so it waits until they pause. */
const PAUSE_MS = 300;

/**
 * Searches for what is typed, as it is typed. An answer that was overtaken by another letter is dropped.
 * @param mayFind whether the employee may search for more than sections
 */
export function useFound(text: string, mayFind: boolean): Search {
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const searched = mayFind && whatWasTyped(text) !== null ? text.trim() : '';
  useEffect(() => {
    if (searched === '') {
      setSearch({ state: 'idle' });
      return;
    }
    setSearch({ state: 'searching' });
    const overtaken = new AbortController();
    const pause = setTimeout(() => void ask(searched, overtaken.signal).then((answer) => answer !== null && setSearch(answer)), PAUSE_MS);
    return () => {
      clearTimeout(pause);
      overtaken.abort();
    };
  }, [searched]);
  return search;
}

async function ask(text: string, signal: AbortSignal): Promise<Search | null> {
  const body = new FormData();
  body.set('text', text);
  try {
    const answer = await fetch('/find', { method: 'POST', body, signal });
    if (answer.status === 401) return { state: 'signedOut' };
    if (!answer.ok) return { state: 'failed' };
    return { state: 'found', found: (await answer.json()) as Found };
  } catch {
    return signal.aborted ? null : { state: 'failed' };
  }
}
