import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRevocationList } from './revocation.ts';

let asked = 0;
let status = 200;
const server = createServer((_, response) => {
  asked += 1;
  response.writeHead(status).end(`list ${asked}`);
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('E6 a revocation list from an address', () => {
  it('is kept for a while, asked for once by many, and outlives an outage', async () => {
    let now = Date.parse('2026-11-25T05:00:00Z');
    asked = 0;
    status = 200;
    const list = httpRevocationList({ url, clock: { now: () => new Date(now) }, keepMs: 1000 });
    const read = async () => new TextDecoder().decode(await list());
    expect(await Promise.all([read(), read(), read()])).toEqual(['list 1', 'list 1', 'list 1']);
    now += 1000;
    status = 503;
    expect(await read()).toBe('list 1');
    status = 200;
    expect(await read()).toBe('list 3');
  });

  it('is not there when its address has never answered; the next call asks again', async () => {
    status = 503;
    const list = httpRevocationList({ url, clock: { now: () => new Date(0) } });
    await expect(list()).rejects.toThrow('503');
    status = 200;
    await expect(list()).resolves.toBeInstanceOf(Uint8Array);
  });
});
