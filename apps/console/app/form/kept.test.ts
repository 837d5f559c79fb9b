import { describe, expect, it } from 'vitest';
import { readCookies } from '../session/cookies.ts';
import { staffApi, type RouteArgs } from '../session/guard.ts';
import { attempt } from './failure.ts';
import { keepForm, takeKept, typedValues } from './kept.ts';

/** As much of a request of somebody whose session has ended as keeping a form needs. */
function argsOf(path: string, { cookie = '', method = 'GET' } = {}): RouteArgs {
  const context = { secureCookies: true, cookies: readCookies(cookie), signedIn: false, api: { staff: {} }, refusalOf: () => ({ code: 'NOT_SIGNED_IN', params: {}, fields: {} }) };
  return { request: new Request(`https://console.balabaqsha.kz${path}`, { method }), context, params: {} } as unknown as RouteArgs;
}

async function thrownBy(call: () => unknown): Promise<Response> {
  try {
    await call();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
  }
  throw new Error('no answer was thrown');
}

describe('a form whose session had ended', () => {
  const values = { intent: 'reject', reasonId: '3f0c', comment: 'Нет печати' };
  const [cookie = ''] = keepForm(argsOf('/review/100814.data'), values).split(';');

  it.each(['/review/100814', '/review/100814.data'])('is offered again on its page, once, by whichever address it is read: %s', (address) => {
    const kept = takeKept(argsOf(address, { cookie }));
    expect(kept.values).toEqual(values);
    expect(JSON.stringify(kept.headers)).toContain('Max-Age=0');
  });

  it('travels with every request, for no path of a cookie covers both addresses of a page', () => expect(keepForm(argsOf('/review/100814'), values)).toContain('; Path=/;'));

  it('is offered on no other page', () => expect(takeKept(argsOf('/review/100815', { cookie })).values).toBeNull());

  it('is not kept when it is too long for a cookie', () => expect(keepForm(argsOf('/review/100814'), { comment: 'ә'.repeat(1000) })).toContain('Max-Age=0'));

  it('never holds passwords, codes or signatures', () => {
    const form = new FormData();
    for (const name of ['password', 'code', 'cms', 'comment']) form.set(name, 'x');
    expect(typedValues(form)).toEqual({ comment: 'x' });
  });

  it('survives a cookie that somebody broke', () => expect(takeKept(argsOf('/review/100814', { cookie: 'balabaqsha_console_kept=%7B' })).values).toBeNull());
});

describe('S2 the way to the sign-in page', () => {
  it('a page leads there at once', async () => {
    const answer = await thrownBy(() => staffApi(argsOf('/review/100814.data')));
    expect(answer.headers.get('Location')).toBe('/login?to=%2Freview%2F100814');
  });

  it('a form leads there with what was typed, though its action asks for the API first', async () => {
    const form = new FormData();
    form.set('comment', 'Нет печати');
    const args = argsOf('/review/100814.data', { method: 'POST' });
    const answer = await thrownBy(() => {
      staffApi(args);
      return attempt(args, form, () => Promise.reject(new Error('NOT_SIGNED_IN')));
    });
    expect(answer.headers.get('Location')).toBe('/login?to=%2Freview%2F100814');
    expect(decodeURIComponent(answer.headers.get('Set-Cookie') ?? '')).toContain('Нет печати');
  });
});
