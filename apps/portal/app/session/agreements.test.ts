import { describe, expect, it } from 'vitest';
import { agreementsAddress } from './agreements.ts';

const at = (path: string) => new Request(`https://portal.test${path}`);
const terms = [{ agreement: 'TERMS' as const, version: '2' }];

describe('A1 the page between', () => {
  it('leads back to where the person was going', () => {
    expect(agreementsAddress(at('/applications/12/voucher?from=sms'), terms)).toBe('/agreements?to=%2Fapplications%2F12%2Fvoucher%3Ffrom%3Dsms');
    expect(agreementsAddress(at('/applications.data?_routes=x'), terms)).toBe('/agreements?to=%2Fapplications');
  });

  it('stands before nothing where everything is accepted', () => {
    expect(agreementsAddress(at('/applications'), [])).toBeNull();
  });

  it('leaves the texts, help and the way out open', () => {
    for (const path of ['/agreements?to=%2F', '/privacy', '/terms?version=1', '/support', '/sign-out', '/demo/ui']) expect(agreementsAddress(at(path), terms)).toBeNull();
    expect(agreementsAddress(at('/termsandmore'), terms)).not.toBeNull();
  });
});
