import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithinCity, readCoordinates, writeCoordinates } from './coordinates.ts';

const almaty = { latitude: 43.238, longitude: 76.945 };
// Whole millionths of a degree, as far as they are kept.
const degrees = (most: number) => fc.integer({ min: -most * 1_000_000, max: most * 1_000_000 }).map((each) => Number((each / 1_000_000).toFixed(6)));

describe('P3 the place of a kindergarten', () => {
  test.each(['43.238, 76.945', '43.238,76.945', ' 43.238 76.945 ', '43,238; 76,945', '43,238, 76,945', '43.238° 76.945°'])('is read from «%s»', (text) => {
    expect(readCoordinates(text)).toEqual(almaty);
  });

  test.each(['', '43.238', 'ул. Абая, 1', '43.238, 76.945, 5', '91, 76', '43, 181', '43..2 76'])('is not read from «%s»', (text) => {
    expect(readCoordinates(text)).toBeNull();
  });

  test('comes back as it was written', () =>
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        expect(readCoordinates(writeCoordinates({ latitude, longitude }))).toEqual({ latitude: latitude + 0, longitude: longitude + 0 });
      }),
    ));

  test('lies in its city, and not with latitude and longitude exchanged', () => {
    expect(isWithinCity({ latitude: 43.206, longitude: 76.799 }, almaty)).toBe(true);
    expect(isWithinCity({ latitude: 51.1282, longitude: 71.4304 }, almaty)).toBe(false);
    expect(isWithinCity({ latitude: 76.945, longitude: 43.238 }, almaty)).toBe(false);
  });
});
