import type { Changes, Place } from '@balabaqsha/db';
import { describe, expect, it } from 'vitest';
import { looks } from './looks.ts';

describe('when a stream looks', () => {
  it('at once, and a burst of changes is one look', async () => {
    const told: (() => void)[] = [];
    const changes: Changes = { watch: (_places, onChange) => (told.push(onChange), () => undefined), close: () => Promise.resolve() };
    const end = new AbortController();
    const reasons = looks(changes, ['lane 1' as Place], { gatherMs: 1, spreadMs: 0, idleMs: 20 }, end.signal);
    expect((await reasons.next()).value).toBe('CHANGED');
    for (let change = 0; change < 5; change += 1) told[0]?.();
    expect((await reasons.next()).value).toBe('CHANGED');
    expect((await reasons.next()).value).toBe('IDLE');
    end.abort();
    expect(await reasons.next()).toEqual({ done: true, value: undefined });
  });
});
