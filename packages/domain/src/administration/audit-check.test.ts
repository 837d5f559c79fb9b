import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFindings } from './audit-check.ts';

const WHOLE = { broken: null, missing: 0, replaced: null, unsealed: 0 };

describe('S5 what a check of the audit log has found', () => {
  it('nothing where the log is whole', () => expect(auditFindings(WHOLE)).toEqual([]));

  it('each of what is wrong, the worst first', () => {
    expect(auditFindings({ ...WHOLE, missing: 3 })).toEqual(['TAIL_CUT']);
    expect(auditFindings({ broken: 1, missing: 2, replaced: 4, unsealed: 5 })).toEqual(['ALTERED', 'TAIL_CUT', 'REPLACED', 'OUTSIDE']);
  });

  it('nothing that is wrong is ever left out', () => {
    const position = fc.option(fc.integer({ min: 1 }));
    const check = fc.record({ broken: position, missing: fc.nat(3), replaced: position, unsealed: fc.nat(3) });
    fc.assert(
      fc.property(check, (found) => {
        const wrong = [found.broken !== null, found.missing > 0, found.replaced !== null, found.unsealed > 0].filter(Boolean).length;
        expect(auditFindings(found)).toHaveLength(wrong);
      }),
    );
  });
});
