import { describe, expect, test } from 'vitest';
import { filterOf, filtersSet, viewAddress } from './filter.ts';

describe('P3 the filter stands in the address', () => {
  test('and is read from it', () => {
    const filter = filterOf(new URLSearchParams('search=абай&type=AUTISM&language=KAZAKH&free=on&district='));
    expect(filter).toEqual({ search: 'абай', districtId: null, correctionType: 'AUTISM', language: 'KAZAKH', onlyFree: true });
    expect(filtersSet(filter)).toBe(3);
  });

  test('what it does not know is not asked for', () => expect(filterOf(new URLSearchParams('type=X&language=Y&free=1'))).toEqual(filterOf(new URLSearchParams())));

  test('another view keeps it', () => {
    const query = new URLSearchParams('search=сад&district=&view=map');
    expect(viewAddress(query, 'list')).toBe('/kindergartens?search=%D1%81%D0%B0%D0%B4');
    expect(viewAddress(query, 'map')).toContain('view=map');
    expect(viewAddress(new URLSearchParams(), 'list')).toBe('/kindergartens');
  });
});
