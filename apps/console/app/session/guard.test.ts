import { describe, expect, it } from 'vitest';
import { attempt } from '../form/failure.ts';
import { staffApi, type RouteArgs } from './guard.ts';

/** As much of a request of somebody whose session has ended as the way to the sign-in page needs. */
function argsOf(path: string, method = 'GET'): RouteArgs {
  const context = { secureCookies: true, cookies: {}, signedIn: false, api: { staff: {} }, refusalOf: () => ({ code: 'NOT_SIGNED_IN', params: {}, fields: {} }) };
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

describe('S2 the way to the sign-in page', () => {
  it('a page leads there at once', async () => {
    const answer = await thrownBy(() => staffApi(argsOf('/review/100814.data')));
    expect(answer.headers.get('Location')).toBe('/login?to=%2Freview%2F100814');
  });

  it('a form leads there with what was typed, though its action asks for the API first', async () => {
    const form = new FormData();
    form.set('comment', 'Нет печати');
    const args = argsOf('/review/100814.data', 'POST');
    const answer = await thrownBy(() => {
      staffApi(args);
      return attempt(args, form, () => Promise.reject(new Error('NOT_SIGNED_IN')));
    });
    expect(answer.headers.get('Location')).toBe('/login?to=%2Freview%2F100814');
    expect(decodeURIComponent(answer.headers.get('Set-Cookie') ?? '')).toContain('Нет печати');
  });
});
