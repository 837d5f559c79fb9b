import { searchIn, type Coordinates } from '@balabaqsha/domain';

/** A place whose position is known. */
export interface KnownPlace extends Coordinates {
  /** As it is shown. */
  label: string;
  /** Everything that it may be looked for by. */
  words: readonly string[];
}

/** The place that somebody means by what he typed; of several the first. `null` where it is none that is known. */
export function knownPlace(typed: string, places: readonly KnownPlace[]): KnownPlace | null {
  return typed.trim() === '' ? null : (searchIn(typed, places, ({ words }) => words)[0] ?? null);
}

interface Address extends Coordinates {
  address: Readonly<Record<'ru' | 'kk' | 'en', string>>;
  district: Readonly<Record<'ru' | 'kk' | 'en', string>>;
}

/** Districts, each in the middle of its kindergartens, and the addresses of the kindergartens themselves. */
export function placesOf(kindergartens: readonly Address[], locale: 'ru' | 'kk' | 'en'): KnownPlace[] {
  const addresses = kindergartens.map(({ address, latitude, longitude }): KnownPlace => ({ label: address[locale], words: Object.values(address), latitude, longitude }));
  const names = [...new Set(kindergartens.map(({ district }) => district[locale]))];
  const districts = names.map((label): KnownPlace => {
    const inside = kindergartens.filter(({ district }) => district[locale] === label);
    return { label, words: Object.values(inside[0]?.district ?? {}), latitude: mean(inside.map(({ latitude }) => latitude)), longitude: mean(inside.map(({ longitude }) => longitude)) };
  });
  return [...districts, ...addresses];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
