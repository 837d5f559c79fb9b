import { describe, expect, it } from 'vitest';
import { durationMs } from './duration.ts';

describe('durations that move the demo clock', () => {
  it.each([
    ['P2D', 172_800_000],
    ['P1W', 604_800_000],
    ['PT90M', 5_400_000],
    ['P1DT1H30M5S', 91_805_000],
    ['P0D', 0],
  ])('%s', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', 'P1DT', '2D', 'P-1D', 'P1M', 'P1.5D'])('%s is none', (text) => expect(durationMs(text)).toBeNull());
});
