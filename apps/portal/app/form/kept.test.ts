import { describe, expect, it } from 'vitest';
import { readCookies } from '../session/cookies.ts';
import type { RouteArgs } from '../session/guard.ts';
import { keepForm, takeKept } from './kept.ts';
import { typedValues } from './typed-values.ts';

/** As much of a request as keeping a form needs. */
function argsOf(path: string, cookie = ''): RouteArgs {
  return { request: new Request(`https://balabaqsha.kz${path}`), context: { secureCookies: true, cookies: readCookies(cookie) }, params: {} } as unknown as RouteArgs;
}

describe('a form whose session had ended', () => {
  const values = { conclusionNumber: 'ПМПК-2026/118', language: 'KAZAKH' };
  const [cookie = ''] = keepForm(argsOf('/applications/new.data'), values).split(';');

  it('is offered again on its page, once', () => {
    const kept = takeKept(argsOf('/applications/new', cookie));
    expect(kept.values).toEqual(values);
    expect(JSON.stringify(kept.headers)).toContain('Max-Age=0');
  });

  it('is offered on no other page', () => {
    expect(takeKept(argsOf('/children/new', cookie)).values).toBeNull();
  });

  it('is not kept when it is too long for a cookie', () => {
    expect(keepForm(argsOf('/applications/new'), { text: 'ә'.repeat(1000) })).toContain('Max-Age=0');
  });

  it('never holds passwords, codes or signatures', () => {
    const form = new FormData();
    for (const name of ['password', 'passwordAgain', 'oldPassword', 'code', 'cms', 'address']) form.set(name, 'x');
    expect(typedValues(form)).toEqual({ address: 'x' });
  });

  it('survives a cookie that somebody broke', () => {
    expect(takeKept(argsOf('/applications/new', 'balabaqsha_kept=%7B')).values).toBeNull();
  });
});
