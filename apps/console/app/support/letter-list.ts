import { read, staffApi, type RouteArgs } from '../session/guard.ts';
import type { LetterList } from './expected-letters.ts';

export const LETTER_LISTS = ['OPEN', 'MINE', 'DONE'] as const satisfies readonly LetterList[];

/** The list that an address names; what waits where it names none. */
export function letterListOf(query: URLSearchParams): LetterList {
  return LETTER_LISTS.find((each) => each === query.get('show')) ?? 'OPEN';
}

/** Address of a list, or of a letter beside it. @param more what else stands behind the question mark */
export function letterAddress(show: LetterList, id: string | null = null, more: Readonly<Record<string, string | null>> = {}): string {
  const parts = Object.entries({ ...(show !== 'OPEN' && { show }), ...more }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const query = new URLSearchParams(parts).toString();
  return `/support${id === null ? '' : `/${id}`}${query === '' ? '' : `?${query}`}`;
}

/** Where a letter that is done with leads: to what waits longest now and no colleague has in hand. */
export async function nextLetter(args: RouteArgs, show: LetterList, done: string): Promise<string> {
  const list = show === 'DONE' ? 'OPEN' : show;
  const { rows } = await read(args, staffApi(args).support.inbox({ show: list }));
  const next = rows.find(({ taken }) => taken === null || taken.isMe);
  return letterAddress(list, next?.id ?? null, { done });
}
