import type { Database } from '@balabaqsha/db';
import { movableClock } from '@balabaqsha/testkit';
import { describe, expect, it } from 'vitest';
import { keptFor, keptForEach } from './kept-for.ts';

const city = () => ({ db: {} as Database, clock: movableClock() });

describe('P4 an answer for everybody is asked for once a minute', () => {
  it('however many ask at once or after another', async () => {
    let asked = 0;
    const question = keptFor(60_000, async () => (asked += 1));
    const here = city();
    expect(await Promise.all([question(here), question(here), question(here)])).toEqual([1, 1, 1]);
    here.clock.advanceBy({ seconds: 59 });
    expect(await question(here)).toBe(1);
    here.clock.advanceBy({ seconds: 1 });
    expect(await question(here)).toBe(2);
  });

  it('by each database for itself', async () => {
    let asked = 0;
    const question = keptFor(60_000, async () => (asked += 1));
    expect([await question(city()), await question(city())]).toEqual([1, 2]);
  });

  it('about each city for itself', async () => {
    const asked: string[] = [];
    const question = keptForEach(60_000, async (_, name: string) => asked.push(name));
    const here = city();
    for (const name of ['A', 'B', 'A', 'B']) await question(here, name);
    expect(asked).toEqual(['A', 'B']);
    here.clock.advanceBy({ seconds: 60 });
    await question(here, 'A');
    expect(asked).toEqual(['A', 'B', 'A']);
  });

  it('and again after a failure', async () => {
    let asked = 0;
    const question = keptFor(60_000, () => ((asked += 1) === 1 ? Promise.reject(new Error('down')) : Promise.resolve(asked)));
    const here = city();
    await expect(question(here)).rejects.toThrow('down');
    expect(await question(here)).toBe(2);
  });
});
