import { describe, expect, it, vi } from 'vitest';
import { attempt } from '../form/failure.ts';
import type { RouteArgs } from '../session/guard.ts';
import { WORKPLACE_FIELD } from './field.ts';

/** Sends a form that was opened for one place in a session that works at another one. */
async function send(madeFor: string | null, workplaceId: string | null) {
  const form = new FormData();
  form.set('name', 'Топ 1');
  if (madeFor !== null) form.set(WORKPLACE_FIELD, madeFor);
  const args = { request: new Request('https://console.balabaqsha.kz/groups/new', { method: 'POST' }), context: { workplaceId, page: { failed: false } }, params: {} } as unknown as RouteArgs;
  const call = vi.fn(() => Promise.resolve('added'));
  return { outcome: await attempt(args, form, call), call };
}

describe('S1 a form acts on the place that it was opened for, or not at all', () => {
  it('is refused when the session works elsewhere, keeps what was typed, and is of that place when it is sent once more', async () => {
    const { outcome, call } = await send('first', 'second');
    expect(call).not.toHaveBeenCalled();
    expect(outcome).toMatchObject({ ok: false, code: 'WORKPLACE_CHANGED', answer: { data: { failure: { values: { name: 'Топ 1', [WORKPLACE_FIELD]: 'second' } } } } });
  });

  it.each([['first', 'first'], [null, 'first'], ['first', null]])('is taken where it was opened for %s and the session works at %s', async (madeFor, now) => {
    expect((await send(madeFor, now)).outcome).toEqual({ ok: true, value: 'added' });
  });
});
