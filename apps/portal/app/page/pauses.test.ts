import { describe, expect, it } from 'vitest';
import { pauseIn } from './pauses.ts';

describe('a feature that is off in one city', () => {
  const inAlmaty = { feature: 'APPLICATIONS' as const, cityCode: 'almaty', until: null };
  const everywhere = { feature: 'REGISTRATION' as const, cityCode: null, until: null };

  it('is off there, not elsewhere, and not where no city is chosen', () => {
    expect(['almaty', 'astana', undefined].map((code) => pauseIn([everywhere, inAlmaty], 'APPLICATIONS', code))).toEqual([inAlmaty, undefined, undefined]);
  });

  it('one that is off everywhere is off in each', () => {
    expect(['almaty', undefined].map((code) => pauseIn([inAlmaty, everywhere], 'REGISTRATION', code))).toEqual([everywhere, everywhere]);
  });
});
