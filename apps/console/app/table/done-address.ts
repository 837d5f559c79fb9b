import { placeOf } from '../session/guard.ts';
import { ABOUT_DEEDS } from './list.ts';

/** The list as it was searched and ordered when a form was sent from it, with what has been done. @param about parameters of the deed */
export function doneAddress(request: Request, path: string, about: Readonly<Record<string, string>>): string {
  const [, query = ''] = placeOf(request).split('?');
  const next = new URLSearchParams(query);
  for (const each of ABOUT_DEEDS) next.delete(each);
  for (const [name, value] of Object.entries(about)) next.set(name, value);
  return `${path}?${next}`;
}
