import { describe, expect, it, vi } from 'vitest';
import type { RouteArgs } from '../session/guard.ts';
import { WORKPLACE_FIELD } from '../workplace/field.ts';
import { jointAnswer } from './joint-answer.ts';

describe('S1 a joint change that was opened for another workplace', () => {
  it('is refused without a look at what is not there, and keeps comment, reason and seal', async () => {
    const typed = { intent: 'confirm', reasonId: 'moved', comment: 'Переезд', seen: 'seal', 'child-1': 'on' };
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...typed, [WORKPLACE_FIELD]: 'first' })) form.set(name, value);
    const args = { request: new Request('https://console.balabaqsha.kz/children/disenrol', { method: 'POST' }), context: { workplaceId: 'second', page: { failed: false } }, params: {} } as unknown as RouteArgs;
    const calls = { look: vi.fn(), make: vi.fn() };
    const answer = await jointAnswer(args, form, calls);
    expect(answer).toMatchObject({ init: { status: 422 }, data: { failure: { code: 'WORKPLACE_CHANGED', values: typed } } });
    expect(calls.look).not.toHaveBeenCalled();
    expect(calls.make).not.toHaveBeenCalled();
  });
});
