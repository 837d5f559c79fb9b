import { describe, expect, it } from 'vitest';
import { readCookies } from '../session/cookies.ts';
import type { RouteArgs } from '../session/guard.ts';
import { forgetEmailCode, keepEmailCode, pendingEmailCode } from './email-code.ts';

/** As much of a request as a code that is on its way needs. */
function argsOf(cookie = ''): RouteArgs {
  return { context: { secureCookies: true, cookies: readCookies(cookie) } } as unknown as RouteArgs;
}

describe('A9 a code on its way to a new e-mail address', () => {
  const pending = { codeId: '7f6f3d0e-6f3c-4d8b-9a5e-0c2f1a7b9d11', email: 'aigerim@mail.kz' };

  it('is known to the browser that asked for it', () => {
    const [cookie = ''] = keepEmailCode(argsOf(), pending).split(';');
    expect(pendingEmailCode(argsOf(cookie))).toEqual(pending);
  });

  it('is kept and forgotten for the page and for the address of its data alike', () => {
    expect(keepEmailCode(argsOf(), pending)).toContain('; Path=/;');
    expect(forgetEmailCode(argsOf())).toContain('; Path=/;');
  });

  it('is none where the cookie is missing or broken', () => {
    expect(pendingEmailCode(argsOf())).toBeNull();
    expect(pendingEmailCode(argsOf('balabaqsha_email_code=%7B'))).toBeNull();
  });
});
