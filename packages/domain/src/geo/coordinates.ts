import { distanceMetres, type Coordinates } from './distance.ts';

/** How far from its middle a place can be and still belong to the city, in metres. Almaty's farthest districts end at some 25 km. */
export const CITY_REACH_METRES = 30_000;

const NUMBER = String.raw`-?[0-9]{1,3}(?:[.,][0-9]+)?`;
const PAIR = new RegExp(`^(${NUMBER})°?(?:\\s*[;,]\\s*|\\s+)(${NUMBER})°?$`);
/** Six places of a degree are a tenth of a metre. */
const PLACES = 6;

/**
 * Reads a point as people copy it from a map, latitude first: `43.238, 76.945`, also with decimal commas.
 * @returns `null` for what names no point of the Earth
 */
export function readCoordinates(text: string): Coordinates | null {
  const found = PAIR.exec(text.trim());
  if (found === null) return null;
  const [latitude, longitude] = [found[1], found[2]].map((each) => Number(Number((each ?? '').replace(',', '.')).toFixed(PLACES)));
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

/** A point as `readCoordinates` reads it. */
export function writeCoordinates({ latitude, longitude }: Coordinates): string {
  return [latitude, longitude].map((each) => String(Number(each.toFixed(PLACES)))).join(', ');
}

/** Whether a point may be a place of the city with this middle. */
export function isWithinCity(point: Coordinates, middle: Coordinates): boolean {
  return distanceMetres(point, middle) <= CITY_REACH_METRES;
}
