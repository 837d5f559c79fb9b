import { z } from 'zod';
import type { DeliveryAnswer, OutgoingMessage } from '@balabaqsha/services/ports';
import { postJson } from '../http/post-json.ts';
import type { HttpEndpoint } from '../http/post-json.ts';

/** Carries messages of one channel. Never throws. */
export interface ChannelGateway {
  send(message: OutgoingMessage): Promise<DeliveryAnswer>;
}

/** The gateway's protocol, for both ends of the wire. */
export const SMS_PATH = '/messages';
export const smsSendBody = z.object({
  /** Our id. The gateway that has seen it answers 200 and sends nothing. */
  id: z.uuid(),
  /** E.164. */
  to: z.string().regex(/^\+\d{8,15}$/),
  text: z.string().min(1).max(1000),
});
export const smsRefusal = z.object({ reason: z.string().max(200) });

/**
 * SMS through an HTTP gateway: `POST {url}/messages` with `{ id, to, text }`, the id in `Idempotency-Key` too.
 * 200 and 202 = taken; 400, 404 and 422 = will never be taken, `{ reason }` says why; anything else and silence = try
 * again later (N2). The phone and the text never come into a reason.
 */
export function httpSmsGateway(endpoint: HttpEndpoint): ChannelGateway {
  return {
    async send({ id, to, text }) {
      const answer = await postJson(endpoint, SMS_PATH, { id, to, text }, id);
      if (answer.kind === 'failed') return { kind: 'unavailable', reason: answer.reason };
      if (answer.status === 200 || answer.status === 202) return { kind: 'accepted' };
      if (answer.status === 400 || answer.status === 404 || answer.status === 422) {
        const refusal = smsRefusal.safeParse(answer.body);
        return { kind: 'refused', reason: refusal.success ? refusal.data.reason : `answered ${answer.status}` };
      }
      return { kind: 'unavailable', reason: `answered ${answer.status}` };
    },
  };
}
