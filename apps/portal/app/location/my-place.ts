import type { Coordinates } from '@balabaqsha/domain';

/** Where somebody said that he is. */
export interface MyPlace extends Coordinates {
  label: string;
}

const KEY = 'my-place';

/** What was said in this tab before; the browser forgets it with the tab, and it never leaves it. */
export function rememberedPlace(): MyPlace | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const { label, latitude, longitude } = JSON.parse(text) as Partial<MyPlace>;
  return typeof label === 'string' && typeof latitude === 'number' && typeof longitude === 'number' ? { label, latitude, longitude } : null;
}

/** Keeps the place for the other pages of this tab; `null` forgets it. */
export function rememberPlace(place: MyPlace | null): void {
  if (place === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(place));
}
