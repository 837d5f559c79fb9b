import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '@balabaqsha/services/ports';
import { openDemoPushKeys, startDemoPushService } from '../demo/index.ts';
import type { DemoMessage, DemoPushKeys, DemoServer } from '../demo/index.ts';
import { webPushGateway, type WebPushOptions } from './index.ts';

const NOW = new Date('2026-11-25T05:00:00Z');
const ID = '0197a3c2-7e1b-7c64-9d0c-3b8f5a1e2d4f';
const inbox = new Map<string, DemoMessage>();
let folder: string;
let keys: DemoPushKeys;
let service: DemoServer;
let down = false;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'push-'));
  keys = await openDemoPushKeys(path.join(folder, 'keys.json'));
  const store = { keep: async (message: DemoMessage) => void (inbox.has(message.id) || inbox.set(message.id, message)) };
  service = await startDemoPushService({ port: 0, keys, clock: { now: () => NOW }, store, isDown: () => down, isGone: (device) => device === 'gone' });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  inbox.clear();
  down = false;
});

const gateway = (changes: Partial<WebPushOptions> = {}) =>
  webPushGateway({ vapid: keys.vapid, subject: 'mailto:no-reply@balabaqsha.kz', accepts: (endpoint) => endpoint.startsWith(service.url), ...changes });

function push(device = 'phone', changes: Partial<DemoPushKeys['device']> = {}): OutgoingMessage {
  const endpoint = `${service.url}/push/${device}`;
  const { p256dh, auth } = { ...keys.device, ...changes };
  return { id: ID, channel: 'PUSH', to: endpoint, subject: 'Balabaqsha', text: 'Ваучер берілді. Жауап мерзімі: 25.11', html: null, push: { device: { endpoint, p256dh, auth }, link: 'https://balabaqsha.kz/applications/100247' } };
}

describe('N1 web push reaches the browser, readable by it alone', () => {
  it('letter by letter', async () => {
    expect(await gateway().send(push())).toEqual({ kind: 'accepted' });
    expect([...inbox.values()]).toEqual([{ id: ID, channel: 'PUSH', to: 'push phone', subject: 'Balabaqsha', text: 'Ваучер берілді. Жауап мерзімі: 25.11', html: null, sentAt: NOW }]);
  });

  it('keys that are made by several processes at once are one pair', async () => {
    const file = path.join(folder, 'many', 'keys.json');
    const opened = await Promise.all(Array.from({ length: 8 }, () => openDemoPushKeys(file)));
    expect(new Set(opened.map((each) => JSON.stringify(each))).size).toBe(1);
  });
});

describe('N2 delivery of a web push', () => {
  it('is asked for again while the service is down', async () => {
    down = true;
    expect(await gateway().send(push())).toEqual({ kind: 'unavailable', reason: 'answered 503' });
    down = false;
    expect(await gateway().send(push())).toEqual({ kind: 'accepted' });
  });

  it('is asked for again when nobody listens', async () => {
    const gone = await startDemoPushService({ port: 0, keys, clock: { now: () => NOW }, store: { keep: () => Promise.resolve() } });
    await gone.close();
    const message = push();
    expect(await gateway({ accepts: () => true }).send({ ...message, push: { device: { ...keys.device, endpoint: `${gone.url}/push/x` }, link: null } })).toEqual({ kind: 'unavailable', reason: 'no answer' });
  });

  it('ends for a browser that has unsubscribed', async () => {
    expect(await gateway().send(push('gone'))).toEqual({ kind: 'gone', reason: 'answered 410' });
  });

  it('ends for a browser whose keys are none', async () => {
    expect(await gateway().send(push('phone', { p256dh: 'AAAA' }))).toMatchObject({ kind: 'gone' });
  });

  it('does not blame the browser for a key of ours that the service does not take', async () => {
    const other = await openDemoPushKeys(path.join(folder, 'others.json'));
    expect(await gateway({ vapid: other.vapid }).send(push())).toEqual({ kind: 'unavailable', reason: 'answered 403' });
  });

  it('goes to no address but a push service’s', async () => {
    expect(await gateway({ accepts: () => false }).send(push())).toEqual({ kind: 'refused', reason: 'not a push service' });
    expect(inbox.size).toBe(0);
  });
});
