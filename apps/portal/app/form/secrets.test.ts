import { describe, expect, it } from 'vitest';
import { afterRefusal, isSecret } from './secrets.ts';

describe('a refused form', () => {
  it('asks for passwords and codes again only where it has them', () => {
    expect(afterRefusal(['iin', 'password'])).toEqual({ isKept: true, again: 'password' });
    expect(afterRefusal(['code'])).toEqual({ isKept: false, again: 'code' });
    expect(afterRefusal(['phone', 'iin', 'consent'])).toEqual({ isKept: true, again: null });
  });

  it('keeps what only sounds like a secret', () => {
    expect(['codeId', 'postcode', 'address'].filter(isSecret)).toEqual([]);
    expect(['oldPassword', 'passwordAgain', 'code', 'oldCode', 'newCode', 'cms', 'ticket'].every(isSecret)).toBe(true);
  });
});
