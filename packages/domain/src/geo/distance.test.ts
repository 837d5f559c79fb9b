import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceMetres, nearestPlace } from './distance.ts';

const almaty = { latitude: 43.238, longitude: 76.945 };
const astana = { latitude: 51.1282, longitude: 71.4304 };
const point = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('P2 P3 distances as the crow flies', () => {
  test('Almaty and Astana are some 970 km apart', () => {
    expect(distanceMetres(almaty, astana) / 1000).toBeGreaterThan(960);
    expect(distanceMetres(almaty, astana) / 1000).toBeLessThan(980);
  });

  test('are the same both ways, zero to oneself, and never more than half round the Earth', () =>
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3);
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeLessThanOrEqual(20_015_100);
      }),
    ));

  test('the nearest place is no farther than any other', () =>
    fc.assert(
      fc.property(point, fc.array(point, { minLength: 1, maxLength: 20 }), (from, places) => {
        const nearest = nearestPlace(from, places);
        for (const place of places) expect(nearest?.metres).toBeLessThanOrEqual(distanceMetres(from, place));
      }),
    ));

  test('there is none among no places', () => expect(nearestPlace(almaty, [])).toBeNull());
});
