import { createECDH, type ECDH } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Clock } from '@balabaqsha/domain';
import { DEMO_HOST, portOf } from '../demo-server.ts';
import type { DemoServer } from '../demo-server.ts';
import type { DemoMessageStore } from '../message-store.ts';
import type { DemoPushKeys } from './push-keys.ts';
import { isVapidSignature } from './vapid-signature.ts';

/** The library has no types: this is the part of it that is used. */
const { decrypt } = createRequire(import.meta.url)('http_ece') as {
  /** Decrypts a body of `aes128gcm` (RFC 8188). @throws Error when the keys do not fit */
  decrypt(body: Buffer, options: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }): Buffer;
};

/** Path of a device, before its id. */
export const PUSH_PATH = '/push/';

const payload = z.object({ id: z.uuid(), title: z.string(), text: z.string(), link: z.string().nullable() });
/** What push services take at most. */
const LONGEST_BODY = 4096;

export interface DemoPushOptions {
  port: number;
  keys: DemoPushKeys;
  clock: Clock;
  store: DemoMessageStore;
  /** While it says `true`, every call gets 503: for showing what an outage does (N2). */
  isDown?: () => boolean;
  /** Devices that have unsubscribed get 410. */
  isGone?: (device: string) => boolean;
}

/**
 * Stands in for the push services of browsers and for the browsers behind them: it checks our signature as they do,
 * decrypts what a service worker would, and keeps it.
 * @throws Error when the port is taken
 */
export async function startDemoPushService(options: DemoPushOptions): Promise<DemoServer> {
  const server = createServer((request, response) => {
    void statusOf(request, `http://${DEMO_HOST}:${portOf(server.address())}`, options).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, DEMO_HOST, resolve);
  });
  const port = portOf(server.address());
  return {
    port,
    url: `http://${DEMO_HOST}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function statusOf(request: IncomingMessage, origin: string, { keys, clock, store, isDown, isGone }: DemoPushOptions): Promise<number> {
  const path = request.url ?? '';
  const device = path.startsWith(PUSH_PATH) ? path.slice(PUSH_PATH.length) : '';
  if (request.method !== 'POST' || device === '') return 404;
  if (isDown?.() === true) return 503;
  if (!isVapidSignature(request.headers.authorization, keys.vapid.publicKey, origin)) return 403;
  if (isGone?.(device) === true) return 410;
  if (request.headers.ttl === undefined || request.headers['content-encoding'] !== 'aes128gcm') return 400;
  const body = await readBody(request);
  if (body === null) return 413;
  const privateKey = createECDH('prime256v1');
  privateKey.setPrivateKey(keys.device.privateKey, 'base64url');
  const { id, title, text } = payload.parse(JSON.parse(decrypt(body, { version: 'aes128gcm', privateKey, authSecret: keys.device.auth }).toString('utf8')));
  await store.keep({ id, channel: 'PUSH', to: `push ${device}`, subject: title, text, html: null, sentAt: clock.now() });
  return 201;
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
