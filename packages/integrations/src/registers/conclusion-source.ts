import type { ConclusionSource } from '@balabaqsha/services/ports';
import type { HttpEndpoint } from '../http/post-json.ts';
import { ask } from './population-register.ts';
import { CONCLUSION_PATH, conclusionReply } from './wire.ts';

/** The source of PMPK conclusions behind the operator's JSON facade (`registers/wire.ts`). An odd answer counts as an outage. */
export function httpConclusionSource(endpoint: HttpEndpoint): ConclusionSource {
  return {
    async verify(number, childIin) {
      const reply = await ask(endpoint, CONCLUSION_PATH, { number, childIin }, conclusionReply);
      if (reply === null) return { kind: 'unavailable' };
      return { kind: reply.status === 'CONFIRMED' ? 'confirmed' : 'mismatch' };
    },
  };
}
