import { describe, expect, it } from 'vitest';
import { dropCookie, readCookies, setCookie } from './cookies.ts';
import { safePlace } from './guard.ts';
import { preferencesOf } from './preferences.ts';

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

describe('P2 the language', () => {
  it('is the chosen one, whatever the browser says', () => {
    expect(preferencesOf({ balabaqsha_language: 'en' }, 'kk').locale).toBe('en');
  });

  it('is Russian without a choice, Kazakh for a browser in Kazakh', () => {
    expect(preferencesOf({}, 'en-US,en;q=0.9').locale).toBe('ru');
    expect(preferencesOf({}, 'kk-KZ,kk;q=0.9,ru;q=0.8').locale).toBe('kk');
    expect(preferencesOf({ balabaqsha_language: 'de' }, undefined).locale).toBe('ru');
  });
});

describe('look: colours and size of text for low vision', () => {
  it('are as chosen', () => {
    expect(preferencesOf({ balabaqsha_contrast: 'high', balabaqsha_text: 'large' }, undefined)).toMatchObject({ contrast: 'high', textSize: 'large' });
  });

  it('are the system’s and the browser’s own without a choice', () => {
    expect(preferencesOf({ balabaqsha_contrast: 'no', balabaqsha_text: 'huge' }, undefined)).toMatchObject({ contrast: null, textSize: 'normal' });
  });
});

describe('the place to come back to after signing in', () => {
  it('is one of ours', () => {
    expect(safePlace('/applications/12?done=1', '/')).toBe('/applications/12?done=1');
    for (const bad of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/a\nb', '', null, undefined, 5]) expect(safePlace(bad, '/home')).toBe('/home');
  });
});
