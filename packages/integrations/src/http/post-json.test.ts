import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postJson } from './post-json.ts';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  server = undefined;
});

/** A server that breaks the connection instead of answering the requests that `breaks` names, counted from 1. */
async function serve(breaks: (request: number) => boolean): Promise<{ url: string; keys: (string | undefined)[] }> {
  const keys: (string | undefined)[] = [];
  server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key']?.toString());
    if (breaks(keys.length)) request.socket.destroy();
    else request.resume().on('end', () => response.end('{"good":true}'));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, keys };
}

describe('N2 C1 a connection that breaks', () => {
  it('is tried once more, with the same key', async () => {
    const { url, keys } = await serve((request) => request === 2);
    expect(await postJson({ url, token: 't' }, '/x', {}, 'first')).toMatchObject({ kind: 'answered' });
    expect(await postJson({ url, token: 't' }, '/x', {}, 'second')).toEqual({ kind: 'answered', status: 200, body: { good: true } });
    expect(keys).toEqual(['first', 'second', 'second']);
  });

  it('is given up when it breaks again', async () => {
    const { url, keys } = await serve(() => true);
    expect(await postJson({ url, token: 't' }, '/x', {})).toEqual({ kind: 'failed', reason: 'no answer' });
    expect(keys).toHaveLength(2);
  });

  it('is not tried again where nobody listens, or nobody answers in time', async () => {
    expect(await postJson({ url: 'http://127.0.0.1:9', token: 't' }, '/x', {})).toEqual({ kind: 'failed', reason: 'no answer' });
    const { url, keys } = await serve(() => false);
    server?.removeAllListeners('request').on('request', (request) => keys.push(request.url));
    expect(await postJson({ url, token: 't', timeoutMs: 50 }, '/x', {})).toEqual({ kind: 'failed', reason: 'timed out' });
    expect(keys).toHaveLength(1);
  });
});
