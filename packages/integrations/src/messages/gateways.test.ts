import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '@balabaqsha/services/ports';
import { startDemoMailServer, startDemoSmsGateway } from '../demo/index.ts';
import type { DemoMessage, DemoServer } from '../demo/index.ts';
import { httpSmsGateway, messageGateway, smtpEmailGateway } from './index.ts';

const NOW = new Date('2026-11-25T05:00:00Z');
const TOKEN = 'demo';
const inbox = new Map<string, DemoMessage>();
let down = false;
let sms: DemoServer;
let mail: DemoServer;

beforeAll(async () => {
  const common = {
    port: 0,
    clock: { now: () => NOW },
    isDown: () => down,
    store: { keep: async (message: DemoMessage) => void (inbox.has(message.id) || inbox.set(message.id, message)) },
  };
  sms = await startDemoSmsGateway({ ...common, token: TOKEN });
  mail = await startDemoMailServer(common);
});
afterAll(() => Promise.all([sms.close(), mail.close()]));
beforeEach(() => {
  inbox.clear();
  down = false;
});

const gateway = (overrides: { token?: string; port?: number } = {}) =>
  messageGateway({
    sms: httpSmsGateway({ url: overrides.port === undefined ? sms.url : `http://127.0.0.1:${overrides.port}`, token: overrides.token ?? TOKEN }),
    email: smtpEmailGateway({ host: '127.0.0.1', port: overrides.port ?? mail.port, secure: false, from: 'Balabaqsha <noreply@balabaqsha.kz>' }),
    push: { send: () => Promise.resolve({ kind: 'refused', reason: 'tested in push-gateway.test.ts' }) },
  });
const ID = '0197a3c2-7e1b-7c64-9d0c-3b8f5a1e2d4f';
const text: OutgoingMessage = { id: ID, channel: 'SMS', to: '+77010000001', subject: null, text: 'Сіздің өтінішіңіз расталды. Кезек нөмірі: 12', html: null };
const letter: OutgoingMessage = { id: ID, channel: 'EMAIL', to: 'aigul@example.kz', subject: 'Ваучер берілді: Әлия, Ңұр', text: `Құрметті ата-ана!\n\n${'Ұзақ жол '.repeat(40)}\n.\nСоңы`, html: `<!doctype html><html lang="kk"><body><p>Құрметті ата-ана! ${'Ұзақ жол '.repeat(40)}</p></body></html>` };

describe('N1 messages reach the gateways letter by letter', () => {
  it('an SMS', async () => {
    expect(await gateway().send(text)).toEqual({ kind: 'accepted' });
    expect([...inbox.values()]).toEqual([{ ...text, sentAt: NOW }]);
  });

  it('a letter', async () => {
    expect(await gateway().send(letter)).toEqual({ kind: 'accepted' });
    expect([...inbox.values()]).toEqual([{ ...letter, sentAt: NOW }]);
  });
});

describe('N2 delivery', () => {
  it.each([text, letter])('sends $channel once, however often it is repeated', async (message) => {
    await gateway().send(message);
    expect(await gateway().send(message)).toEqual({ kind: 'accepted' });
    expect(inbox.size).toBe(1);
  });

  it.each([text, letter])('asks for another try of $channel while the gateway is down', async (message) => {
    down = true;
    expect((await gateway().send(message)).kind).toBe('unavailable');
    down = false;
    expect(await gateway().send(message)).toEqual({ kind: 'accepted' });
  });

  it.each([text, letter])('asks for another try of $channel when nobody listens', async (message) => {
    const gone = await startDemoSmsGateway({ port: 0, token: TOKEN, clock: { now: () => NOW }, store: { keep: async () => undefined } });
    await gone.close();
    expect((await gateway({ port: gone.port }).send(message)).kind).toBe('unavailable');
  });

  it('gives up on a message that the gateway will never take, without telling the phone', async () => {
    expect(await gateway().send({ ...text, to: '12' })).toEqual({ kind: 'refused', reason: 'not a message' });
  });

  it('does not blame the message for a wrong token', async () => {
    expect(await gateway({ token: 'other' }).send(text)).toEqual({ kind: 'unavailable', reason: 'answered 401' });
  });

  it.each(['a@example.kz, b@example.kz', 'a@example.kz\r\nBcc: b@example.kz', 'a@example.kz>\r\nRCPT TO:<b@example.kz'])('lets no address bring a second recipient along: %j', async (to) => {
    expect((await gateway().send({ ...letter, to })).kind).toBe('refused');
    expect(inbox.size).toBe(0);
  });
});
