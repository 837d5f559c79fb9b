import { randomUUID } from 'node:crypto';
import type { Config } from '@balabaqsha/config';
import { isPushEndpoint, PUSH_SERVICES } from '@balabaqsha/domain';
import type { PushDevice, PushSettings } from '@balabaqsha/services/ports';
import { webPushGateway } from '../messages/push-gateway.ts';
import type { ChannelGateway } from '../messages/sms-gateway.ts';
import { demoPushFile, demoPushUrl } from './demo-side.ts';

/** Web push of one process: what the portal tells browsers, and the way to their services. */
export interface OpenPush {
  settings: PushSettings;
  gateway: ChannelGateway;
}

/** With keys of the operator's own the real services; in a demo the demo service; otherwise the channel is closed. */
export async function openPush(config: Config): Promise<OpenPush> {
  if (config.vapid !== null) return between(config.vapid, config.vapidSubject, (endpoint) => isPushEndpoint(endpoint, PUSH_SERVICES), () => null);
  if (config.demo) return demoPush(config);
  return {
    settings: { publicKey: null, accepts: () => false, demoDevice: () => null },
    gateway: { send: () => Promise.resolve({ kind: 'refused', reason: 'web push is not set up' }) },
  };
}

/** It is loaded only here, so that a real system never carries it. */
async function demoPush(config: Config): Promise<OpenPush> {
  const { openDemoPushKeys, PUSH_PATH } = await import('../demo/push/index.ts');
  const { vapid, device } = await openDemoPushKeys(demoPushFile(config));
  const devices = `${demoPushUrl(config)}${PUSH_PATH}`;
  return between(vapid, config.vapidSubject, (endpoint) => endpoint.startsWith(devices), () => ({ endpoint: `${devices}${randomUUID()}`, p256dh: device.p256dh, auth: device.auth }));
}

function between(vapid: { publicKey: string; privateKey: string }, subject: string, accepts: (endpoint: string) => boolean, demoDevice: () => PushDevice | null): OpenPush {
  return { settings: { publicKey: vapid.publicKey, accepts, demoDevice }, gateway: webPushGateway({ vapid, subject, accepts }) };
}
