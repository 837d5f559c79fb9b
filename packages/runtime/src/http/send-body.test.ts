import compression from 'compression';
import express from 'express';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBody } from './send-body.ts';

const PIECE = 64 * 1024;
/** More than the buffers between server and browser hold. */
const MANY = 800;
const FEW = 40;
let given = 0;
let cancelled = false;

/** Of bytes that do not compress. */
function body(pieces: number): ReadableStream<Uint8Array> {
  given = 0;
  cancelled = false;
  return new ReadableStream(
    {
      pull(stream) {
        given += 1;
        stream.enqueue(crypto.getRandomValues(new Uint8Array(PIECE)));
        if (given === pieces) stream.close();
      },
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  );
}

const app = express();
app.use('/compressed', compression({ threshold: 0 }));
app.get(['/plain', '/compressed'], (request, response) => {
  response.type('text/plain');
  void sendBody(response, body(Number(request.query.pieces))).catch(() => undefined);
});
app.get('/failing', (_request, response) => {
  void sendBody(response, new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(3)), pull: () => Promise.reject(new Error('the database has gone')) })).catch(() => undefined);
});
const server = app.listen(0, '127.0.0.1');
const port = (): number => (server.address() as AddressInfo).port;
beforeAll(() => new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', () => resolve()))));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe.each(['/plain', '/compressed'])('a body that is written piece by piece: %s', (path) => {
  it('waits for a browser that takes nothing, and ends when it has gone', async () => {
    const browser = connect(port(), '127.0.0.1', () => browser.write(`GET ${path}?pieces=${MANY} HTTP/1.1\r\nHost: test\r\nAccept-Encoding: gzip\r\n\r\n`));
    browser.pause();
    let before = -1;
    // Until nothing more is given: the buffers are full.
    await expect.poll(() => given > 0 && given === before ? 'stands' : ((before = given), 'runs'), { interval: 200, timeout: 10_000 }).toBe('stands');
    expect(given).toBeLessThan(MANY);
    browser.destroy();
    await expect.poll(() => cancelled).toBe(true);
  });

  it('comes whole', async () => {
    const answer = await fetch(`http://127.0.0.1:${port()}${path}?pieces=${FEW}`);
    expect((await answer.arrayBuffer()).byteLength).toBe(PIECE * FEW);
  });
});

it('half an answer does not look whole', async () => {
  const answer = fetch(`http://127.0.0.1:${port()}/failing`).then((response) => response.arrayBuffer());
  await expect(answer).rejects.toThrow();
});
