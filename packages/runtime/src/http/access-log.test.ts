import { describe, expect, it } from 'vitest';
import { withoutDigitRuns } from './access-log.ts';

describe('the access log', () => {
  it('holds no IIN, even when somebody typed one into the address bar', () => {
    expect(withoutDigitRuns('/children/911121490002')).toBe('/children/…');
    expect(withoutDigitRuns('/applications/100813')).toBe('/applications/100813');
  });
});
