import { describe, expect, it } from 'vitest';
import { decisionAddress, decisionFilterOf } from './decision-filter.ts';

describe('S5 the list of decisions is found again by its address', () => {
  it.each(['/decisions', '/decisions?from=2026-03-02&verdict=REJECTED', '/decisions?to=2026-03-02&after=2026-03-02T05%3A00%3A00.000Z+100001'])('%s', (address) => {
    expect(decisionAddress(decisionFilterOf(new URL(address, 'https://console.test').searchParams))).toBe(address);
  });

  it('what makes no sense is left out, and a person is never in it', () => {
    expect(decisionAddress(decisionFilterOf(new URLSearchParams('from=tomorrow&verdict=MAYBE&search=%D0%90%D0%BB%D0%B8')))).toBe('/decisions');
  });
});
