import express from 'express';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers.ts';

const app = express();
app.use(
  securityHeaders({
    signingUrl: 'wss://127.0.0.1:13579',
    secure: true,
    pictures: ['https://tiles.example.kz'],
    directives: ["frame-src 'self'"],
    permissions: 'camera=()',
    indexed: false,
  }),
);
app.get('/', (_request, response) => void response.send(String(response.locals.cspNonce)));
const server = app.listen(0, '127.0.0.1');
beforeAll(() => new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', () => resolve()))));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const page = async () => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { nonce: await answer.text(), headers: answer.headers, policy: (answer.headers.get('content-security-policy') ?? '').split('; ') };
};

describe('D1 the policy of a page', () => {
  it('lets nothing in but our own, the tiles that the operator named, and the program for signatures', async () => {
    const { policy } = await page();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("img-src 'self' data: https://tiles.example.kz");
    expect(policy).toContain("connect-src 'self' wss://127.0.0.1:13579");
    expect(policy).toContain("frame-src 'self'");
  });

  it('runs inline scripts by a nonce that is new each time', async () => {
    const [first, second] = [await page(), await page()];
    expect(first.policy).toContain(`script-src 'self' 'nonce-${first.nonce}'`);
    expect(second.nonce).not.toBe(first.nonce);
  });

  it('keeps search engines out and https on where it is told to', async () => {
    const { headers } = await page();
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });
});
