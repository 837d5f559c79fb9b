import type { Coordinates } from './distance.ts';

/** The country's corners in whole degrees: what lies outside of them was mistyped, or its two numbers changed places. */
const SOUTH_WEST = { latitude: 40, longitude: 46 };
const NORTH_EAST = { latitude: 56, longitude: 88 };

/** Whether a point can lie in Kazakhstan. The database holds the same for kindergartens. */
export function isWithinKazakhstan({ latitude, longitude }: Coordinates): boolean {
  return latitude >= SOUTH_WEST.latitude && latitude <= NORTH_EAST.latitude && longitude >= SOUTH_WEST.longitude && longitude <= NORTH_EAST.longitude;
}
