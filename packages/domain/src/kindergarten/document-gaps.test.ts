import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { REQUIRED_CONTRACT_DOCUMENTS } from '../codes/documents.ts';
import { documentGaps } from './document-gaps.ts';

const day = (date: string) => date as LocalDate;

describe('E3 Q10 what a kindergarten has to ask for', () => {
  it('is what is required and not attached', () => {
    expect(documentGaps([], day('2027-01-01'), day('2026-11-28')).missing).toEqual([...REQUIRED_CONTRACT_DOCUMENTS]);
    expect(documentGaps(['GUARDIAN_IDENTITY', ...REQUIRED_CONTRACT_DOCUMENTS], day('2027-01-01'), day('2026-11-28'))).toEqual({ missing: [], expired: [] });
    expect(documentGaps(REQUIRED_CONTRACT_DOCUMENTS.slice(1), day('2027-01-01'), day('2026-11-28')).missing).toEqual([REQUIRED_CONTRACT_DOCUMENTS[0]]);
  });

  it('and a conclusion whose last day is over', () => {
    const expired = (today: string) => documentGaps(REQUIRED_CONTRACT_DOCUMENTS, day('2026-11-28'), day(today)).expired;
    expect([expired('2026-11-28'), expired('2026-11-29')]).toEqual([[], ['PMPK_CONCLUSION']]);
  });
});
