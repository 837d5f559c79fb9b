import { describe, expect, it } from 'vitest';
import { auditAddress, auditSearchOf } from './audit-search.ts';

describe('the search of the audit log in the address', () => {
  it('comes back as it was', () => {
    const search = { action: 'voucher.offered', from: '2026-11-01', to: '2026-11-30', number: 100813, who: 'ахметова', reads: true, before: 7 } as const;
    const address = auditAddress({ ...search } as never);
    expect(auditSearchOf(new URL(address, 'https://console.test').searchParams)).toEqual(search);
  });

  it('leaves out what makes no sense', () => {
    expect(auditSearchOf(new URLSearchParams('action=drop&from=2026-13-45&to=soon&number=no&before=-'))).toEqual({ action: null, from: null, to: null, number: null, who: null, reads: null, before: null });
    expect(auditAddress({ action: null, from: null, to: null, number: null, who: null, reads: null, before: null })).toBe('/audit');
  });

  it('leaves out days that the calendar does not have', () => {
    expect(auditSearchOf(new URLSearchParams('from=2026-02-30&to=2027-02-29'))).toMatchObject({ from: null, to: null });
    expect(auditSearchOf(new URLSearchParams('from=2028-02-29'))).toMatchObject({ from: '2028-02-29' });
  });

  it('takes a number as people write it', () => {
    expect(auditSearchOf(new URLSearchParams({ number: '№ 100 813' })).number).toBe(100813);
  });
});
