import { describe, expect, it } from 'vitest';
import { loginAddress, placeOf, safePlace } from './index.ts';

const request = (path: string) => new Request(`https://balabaqsha.kz${path}`);

describe('the place to come back to after signing in', () => {
  it('is one of ours', () => {
    expect(safePlace('/applications/12?done=1', '/')).toBe('/applications/12?done=1');
    for (const bad of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/a\nb', '', null, undefined, 5]) expect(safePlace(bad, '/home')).toBe('/home');
  });

  it('is the page, also where its data alone were asked for', () => {
    expect(placeOf(request('/review/100814.data?_routes=routes%2Freview&tab=2'))).toBe('/review/100814?tab=2');
    expect(placeOf(request('/_root.data?index'))).toBe('/');
    expect(loginAddress(request('/applications/new'))).toBe('/login?to=%2Fapplications%2Fnew');
  });
});
