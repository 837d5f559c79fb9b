import { describe, expect, it } from 'vitest';
import { MOST_PIXELS, scaleOf } from './shown-document.ts';

describe('D3 a page is drawn', () => {
  it('as wide as its place, times the zoom', () => {
    expect(scaleOf(600, 800, { width: 300, zoom: 1 })).toBe(0.5);
    expect(scaleOf(600, 800, { width: 300, zoom: 4 })).toBe(2);
  });

  it.each([
    [600, 800, 3000, 4],
    [20_000, 20_000, 5000, 4],
    [1, 20_000, 400, 1],
  ])('and never bigger than a weak machine can draw: %i by %i', (width, height, place, zoom) => {
    const scale = scaleOf(width, height, { width: place, zoom });
    expect(width * scale * height * scale).toBeLessThanOrEqual(MOST_PIXELS * 1.0001);
    expect(width * scale).toBeLessThanOrEqual(place * zoom);
  });
});
