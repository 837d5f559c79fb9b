import webPush from 'web-push';
import type { DeliveryAnswer, OutgoingMessage } from '@balabaqsha/services/ports';
import type { ChannelGateway } from './sms-gateway.ts';

export interface WebPushOptions {
  /** The key pair that says to the push service who writes, base64url. */
  vapid: { publicKey: string; privateKey: string };
  /** Whom the push service turns to: `mailto:` or https. */
  subject: string;
  /** Whether messages may go to this address. */
  accepts: (endpoint: string) => boolean;
  /** How long one call may take in all, in milliseconds. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** How long the push service keeps a message for a browser that is off: as long as the shortest deadline, 2 working days (V3). */
const KEPT_SECONDS = 2 * 24 * 3600;

/** What the service worker gets, encrypted for it alone. Words only, nobody's name (N3). */
export interface PushPayload {
  /** Our id: a message that comes twice is shown once. */
  id: string;
  title: string;
  text: string;
  /** Page that a tap opens, absolute. */
  link: string | null;
}

/**
 * Web push (RFC 8030, 8291, 8292). 404 and 410 = the browser has unsubscribed; 400 and 413 = will never be taken; anything
 * else and silence = try again later (N2). The address and the words never come into a reason.
 */
export function webPushGateway({ vapid, subject, accepts, timeoutMs = TIMEOUT_MS }: WebPushOptions): ChannelGateway {
  return {
    async send(message) {
      if (message.push === undefined || !accepts(message.to)) return { kind: 'refused', reason: 'not a push service' };
      const request = requestOf(message, message.push, { ...vapid, subject });
      if (request === null) return { kind: 'gone', reason: 'the browser’s keys are none' };
      try {
        const answer = await fetch(request.endpoint, { method: 'POST', redirect: 'error', headers: request.headers, body: new Uint8Array(request.body), signal: AbortSignal.timeout(timeoutMs) });
        await answer.body?.cancel();
        return answerTo(answer.status);
      } catch (error) {
        return { kind: 'unavailable', reason: error instanceof Error && error.name === 'TimeoutError' ? 'timed out' : 'no answer' };
      }
    },
  };
}

/** The encrypted request; `null` where nothing can be encrypted with the keys that the browser gave. */
function requestOf(message: OutgoingMessage, { device, link }: NonNullable<OutgoingMessage['push']>, vapidDetails: { publicKey: string; privateKey: string; subject: string }) {
  const payload: PushPayload = { id: message.id, title: message.subject ?? '', text: message.text, link };
  const { endpoint, p256dh, auth } = device;
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
      vapidDetails,
      TTL: KEPT_SECONDS,
      urgency: 'high',
      contentEncoding: 'aes128gcm',
      // The same message again takes the place of the one that waits.
      topic: message.id.replaceAll('-', ''),
    });
    return { endpoint, headers: textOf(headers), body: body ?? Buffer.alloc(0) };
  } catch {
    return null;
  }
}

/** The length of the body is the connection's own matter. */
function textOf(headers: webPush.Headers): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Length').map(([name, value]) => [name, String(value)]));
}

function answerTo(status: number): DeliveryAnswer {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  const reason = `answered ${status}`;
  if (status === 404 || status === 410) return { kind: 'gone', reason };
  return { kind: status === 400 || status === 413 ? 'refused' : 'unavailable', reason };
}
