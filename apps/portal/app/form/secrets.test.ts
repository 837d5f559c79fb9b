import { describe, expect, it } from 'vitest';
import { afterRefusal } from './secrets.ts';

describe('a refused form', () => {
  it('asks for passwords and codes again only where it has them', () => {
    expect(afterRefusal(['iin', 'password'])).toEqual({ isKept: true, again: 'password' });
    expect(afterRefusal(['code'])).toEqual({ isKept: false, again: 'code' });
    expect(afterRefusal(['phone', 'iin', 'consent'])).toEqual({ isKept: true, again: null });
  });
});
