import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { AGREEMENT_VERSIONS, AGREEMENTS, agreementsInForce, agreementsToAccept, versionInForce, type AgreementVersions } from './agreements.ts';
import type { LocalDate } from './brand.ts';

const day = (text: string): LocalDate => text as LocalDate;
const versions: AgreementVersions = {
  PRIVACY: [{ version: '1', inForceFrom: day('2026-11-01') }, { version: '2', inForceFrom: day('2027-03-01') }],
  TERMS: [{ version: '1', inForceFrom: day('2026-11-01') }],
};

describe('A1 the version of a text that holds', () => {
  it('is the newest whose day has come, the first before there was any', () => {
    expect(versionInForce('PRIVACY', day('2026-01-01'), versions)).toBe('1');
    expect(versionInForce('PRIVACY', day('2027-02-28'), versions)).toBe('1');
    expect(versionInForce('PRIVACY', day('2027-03-01'), versions)).toBe('2');
  });

  it('is asked for again only where it is new', () => {
    const accepted = agreementsInForce(day('2026-12-01'), versions);
    expect(agreementsToAccept(accepted, day('2026-12-01'), versions)).toEqual([]);
    expect(agreementsToAccept(accepted, day('2027-03-01'), versions)).toEqual([{ agreement: 'PRIVACY', version: '2' }]);
    expect(agreementsToAccept([], day('2027-03-01'), versions).map(({ agreement }) => agreement)).toEqual([...AGREEMENTS]);
  });

  it('is asked for once: whoever accepted everything is asked for nothing that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (days) => {
        const today = addDays(day('2026-01-01'), days);
        return agreementsToAccept(agreementsInForce(today, versions), today, versions).length === 0;
      }),
    );
  });

  it('versions follow one another, each with a name of its own', () => {
    for (const agreement of AGREEMENTS) {
      const all = AGREEMENT_VERSIONS[agreement];
      expect(new Set(all.map(({ version }) => version)).size).toBe(all.length);
      expect(all.map(({ inForceFrom }) => inForceFrom)).toEqual(all.map(({ inForceFrom }) => inForceFrom).sort());
    }
  });
});
