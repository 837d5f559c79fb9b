import express from 'express';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownReads } from './own-reads.ts';

const app = express().use(ownReads((path) => path === '/lists.read', (_request, response) => void response.send('read')));
const server = app.listen(0, '127.0.0.1');
beforeAll(() => new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', () => resolve()))));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const statusOf = async (path: string, init: RequestInit = {}) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)).status;

describe('reads over HTTP', () => {
  it('pass where they are named', async () => expect(await statusOf('/trpc/lists.read')).toBe(200));

  it.each([
    ['another procedure', '/trpc/lists.change', {}],
    ['a change', '/trpc/lists.read', { method: 'POST' }],
    ['another site’s page', '/trpc/lists.read', { headers: { origin: 'https://example.org' } }],
    ['an address that is none', '/trpc/%E0%A4%A', {}],
  ])('are refused to %s', async (_, path, init) => expect(await statusOf(path, init)).toBe(403));
});
