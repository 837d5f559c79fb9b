import { describe, expect, it } from 'vitest';
import { openGate } from './gate.ts';
import { hashPassword, verifyPassword } from './index.ts';

describe('A2 passwords are kept as argon2id', () => {
  it('in any script up to 40 characters, each with a salt of its own', async () => {
    const password = 'Қ'.repeat(39) + '1';
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(password, one)).toBe(true);
    expect(await verifyPassword('Қ'.repeat(39) + '2', one)).toBe(false);
  });
});

describe('A6 an account that does not exist is checked with the same work', () => {
  it('and no password is its password', async () => {
    expect(await verifyPassword('', null)).toBe(false);
  });
});

describe('a gate keeps heavy work from stopping the process', () => {
  it('runs a few, lets some wait in order and turns the rest away', async () => {
    const gate = openGate(1, 2);
    const finished: number[] = [];
    const ends: (() => void)[] = [];
    const work = (id: number) => gate.pass(() => new Promise<void>((end) => ends.push(end)).then(() => void finished.push(id)));
    const first = work(1);
    const second = work(2);
    const third = work(3);
    await expect(work(4)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    ends.shift()?.();
    await first;
    await gateTurn();
    ends.shift()?.();
    await second;
    await gateTurn();
    ends.shift()?.();
    await third;
    expect(finished).toEqual([1, 2, 3]);
  });

  it('a failure frees its place', async () => {
    const gate = openGate(1, 0);
    await expect(gate.pass(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(gate.pass(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});

/** Lets whoever waited at the gate begin. */
const gateTurn = (): Promise<void> => new Promise((turn) => setImmediate(turn));
