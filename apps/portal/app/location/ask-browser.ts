import type { Coordinates } from '@balabaqsha/domain';

const PATIENCE_MS = 15_000;
const FRESH_MS = 60_000;

/** Where the browser is, in degrees; it asks the person for leave first. `null` where it may not or can't tell. */
export function askBrowser(): Promise<Coordinates | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(null);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(null),
      { timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
