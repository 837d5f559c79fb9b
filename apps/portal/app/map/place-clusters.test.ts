import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeClusters, type MapPlace } from './place-clusters.ts';

const placed = fc
  .array(fc.record({ latitude: fc.double({ min: 43.1, max: 43.4, noNaN: true }), longitude: fc.double({ min: 76.7, max: 77.1, noNaN: true }), free: fc.boolean() }), { minLength: 1, maxLength: 60 })
  .map((points) => points.map((point, index): MapPlace => ({ ...point, id: `k${index}`, name: `№ ${index}`, district: 'Медеу' })));

describe('P3 marks of the map', () => {
  test('every place stands in exactly one mark, at any zoom', () =>
    fc.assert(
      fc.property(placed, fc.integer({ min: 3, max: 18 }), (places, zoom) => {
        const shown = placeClusters(places)(zoom).flatMap((mark) => (mark.kind === 'place' ? [mark.place.id] : mark.places.map(({ id }) => id)));
        expect(shown.toSorted()).toEqual(places.map(({ id }) => id).toSorted());
      }),
    ));

  test('a cluster falls apart where it leads to, and says how many of it have free seats', () => {
    const near: MapPlace[] = [0, 1, 2].map((each) => ({ id: `k${each}`, name: `№ ${each}`, district: 'Медеу', free: each === 0, latitude: 43.25 + each * 0.002, longitude: 76.95 }));
    const marks = placeClusters(near);
    const [cluster] = marks(9);
    if (cluster?.kind !== 'cluster') throw new Error('no cluster');
    expect(cluster.free).toBe(1);
    expect(marks(cluster.zoomIn).length).toBeGreaterThan(1);
  });
});
