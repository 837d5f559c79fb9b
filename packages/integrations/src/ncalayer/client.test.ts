import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoCertificateAuthority, startDemoNcalayer } from '../demo/index.ts';
import type { DemoCertificateAuthority, DemoHolder, DemoKeyChoice, DemoServer } from '../demo/index.ts';
import { cmsVerifier } from '../signatures/index.ts';
import { signCms, toBase64 } from './client.ts';
import { readReply } from './protocol.ts';

const NOW = new Date('2026-11-25T05:00:00Z');
const guardian: DemoHolder = { kind: 'person', iin: '991231500006', surname: 'Қасымова', name: 'Әйгерім', patronymic: null };
const document = new Uint8Array(200_000).map((_, index) => index * 31);
let folder: string;
let authority: DemoCertificateAuthority;
let server: DemoServer;
let choice: DemoKeyChoice;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balabaqsha-ncalayer-'));
  authority = await openDemoCertificateAuthority({ folder, clock: { now: () => NOW } });
  server = await startDemoNcalayer({ port: 0, authority, state: async () => choice, holder: async (key) => (key === guardian.iin ? guardian : null) });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (more: Partial<Parameters<typeof signCms>[0]> = {}) => signCms({ url: server.url, base64: toBase64(document), locale: 'kk', ...more });

describe('E3 E6 signing with NCALayer', () => {
  it('gives a signature over the very bytes, by the chosen key', async () => {
    choice = { key: guardian.iin, answer: 'sign' };
    const outcome = await ask({ holder: 'person' });
    if (outcome.kind !== 'signed') throw new Error(outcome.kind);
    const answer = await cmsVerifier({ trustedRoots: [authority.rootCertificate] }).verify({ document, cms: outcome.cms, at: NOW });
    expect(answer).toMatchObject({ ok: true, signature: { iin: guardian.iin, name: 'ҚАСЫМОВА ӘЙГЕРІМ' } });
  });

  it("tells the user's cancel from an error", async () => {
    choice = { key: guardian.iin, answer: 'cancel' };
    expect(await ask()).toEqual({ kind: 'cancelled' });
    choice = { key: guardian.iin, answer: 'error' };
    expect(await ask()).toEqual({ kind: 'failed', message: 'Кілтті оқу мүмкін болмады: құпиясөз қате немесе қойма бүлінген' });
    choice = { key: '991240000003', answer: 'sign' };
    expect(await ask({ locale: 'en' })).toEqual({ kind: 'failed', message: 'No suitable key was found' });
  });

  it('says that NCALayer is not running', async () => {
    const gone = await startDemoNcalayer({ port: 0, authority, state: async () => choice, holder: async () => null });
    await gone.close();
    expect(await ask({ url: gone.url })).toEqual({ kind: 'unavailable', reason: 'not_running' });
    expect(await ask({ url: 'not an address' })).toEqual({ kind: 'unavailable', reason: 'not_running' });
  });

  it('stops when the page gives up, and when the answer never comes', async () => {
    const silent = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise<void>((resolve) => silent.once('listening', () => resolve()));
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const url = `ws://127.0.0.1:${address.port}`;
    expect(await ask({ url, signTimeoutMs: 20 })).toEqual({ kind: 'failed', message: '' });
    const page = new AbortController();
    silent.on('connection', (socket) => socket.on('message', () => page.abort()));
    expect(await ask({ url, signal: page.signal })).toEqual({ kind: 'cancelled' });
    expect(await ask({ url, signal: page.signal })).toEqual({ kind: 'cancelled' });
    for (const client of silent.clients) client.terminate();
    await new Promise((resolve) => silent.close(resolve));
  });
});

describe("frames of NCALayer's protocol", () => {
  it.each([
    ['{"result":{"version":"1.4"}}', { kind: 'other' }],
    ['not JSON', { kind: 'other' }],
    ['{"status":true,"body":{"result":"MII"}}', { kind: 'signed', cms: 'MII' }],
    ['{"status":true,"body":{"result":["MII"]}}', { kind: 'signed', cms: 'MII' }],
    ['{"status":true,"body":{"result":["MII","MII"]}}', { kind: 'failed', message: '' }],
    ['{"status":true,"body":{}}', { kind: 'cancelled' }],
    ['{"status":true}', { kind: 'cancelled' }],
    ['{"status":false,"code":"500","message":"no"}', { kind: 'failed', message: 'no' }],
  ])('%s', (frame, meaning) => {
    expect(readReply(frame)).toEqual(meaning);
  });
});
