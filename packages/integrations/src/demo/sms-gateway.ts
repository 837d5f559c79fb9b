import type { Clock } from '@balabaqsha/domain';
import { SMS_PATH, smsSendBody } from '../messages/sms-gateway.ts';
import type { DemoServer } from './demo-server.ts';
import { startJsonServer } from './json-server.ts';
import type { DemoMessageStore } from './message-store.ts';

/**
 * Stands in for the SMS gateway, over the protocol of `httpSmsGateway`. It takes every message that is well formed; the
 * store's own idempotence makes a repeated id one message.
 * @param options.isDown while it says `true`, every call gets 503: for showing what an outage does (N2)
 */
export function startDemoSmsGateway(options: { port: number; token: string; clock: Clock; store: DemoMessageStore; isDown?: () => boolean }): Promise<DemoServer> {
  return startJsonServer({
    port: options.port,
    token: options.token,
    routes: {
      [SMS_PATH]: async (body) => {
        if (options.isDown?.() === true) return { status: 503, body: {} };
        const message = smsSendBody.safeParse(body);
        if (!message.success) return { status: 422, body: { reason: 'not a message' } };
        await options.store.keep({ ...message.data, channel: 'SMS', subject: null, html: null, sentAt: options.clock.now() });
        return { status: 202, body: {} };
      },
    },
  });
}
