/** A point of the Earth in degrees (WGS 84). */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS_METRES = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points as the crow flies. A way on foot or by bus is longer. */
export function distanceMetres(from: Coordinates, to: Coordinates): number {
  const across = Math.sin(radians(to.longitude - from.longitude) / 2);
  const up = Math.sin(radians(to.latitude - from.latitude) / 2);
  const share = up * up + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * across * across;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** The place nearest to a point and the metres to it; `null` where there are no places. */
export function nearestPlace<Place extends Coordinates>(from: Coordinates, places: readonly Place[]): { place: Place; metres: number } | null {
  return places.reduce<{ place: Place; metres: number } | null>((nearest, place) => {
    const metres = distanceMetres(from, place);
    return nearest === null || metres < nearest.metres ? { place, metres } : nearest;
  }, null);
}
