import { describe, expect, it } from 'vitest';
import { dropCookie, readCookies, setCookie } from './index.ts';

describe('cookies', () => {
  it('come back as they were set', () => {
    const [pair = ''] = setCookie('a', 'мән; "x"=1', { secure: true }).split(';');
    expect(readCookies(`b=2; ${pair}`)).toEqual({ a: 'мән; "x"=1', b: '2' });
  });

  it('are closed to scripts and to other sites’ forms', () => {
    expect(setCookie('a', '1', { secure: true })).toBe('a=1; Path=/; HttpOnly; SameSite=Lax; Secure');
    expect(dropCookie('a', false)).toBe('a=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
  });

  it('survive broken ones beside them', () => {
    expect(readCookies('a=%E0%A4%A; =x; b; c=1')).toEqual({ c: '1' });
  });
});
