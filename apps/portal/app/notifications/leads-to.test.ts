import { describe, expect, it } from 'vitest';
import { leadsTo } from './leads-to.ts';

describe('N1 a notification leads to where something can be done about it', () => {
  it.each([
    ['VOUCHER_OFFERED', 100_247, '/applications/100247'],
    ['CONCLUSION_EXPIRING', 100_247, '/applications/100247/conclusion'],
    ['CHILD_REFUSED', null, '/children'],
    ['OF_A_LATER_VERSION', 100_247, '/applications/100247'],
    ['OF_A_LATER_VERSION', null, null],
  ])('%s', (kind, applicationNumber, place) => expect(leadsTo({ kind, applicationNumber })).toBe(place));
});
