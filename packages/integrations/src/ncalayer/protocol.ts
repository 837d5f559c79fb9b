/** NCALayer's protocol, for both ends of the wire: one greeting, then one JSON question and one JSON answer. */
export const NCALAYER_MODULE = 'kz.gov.pki.knca.basics';

/** Extended key usages that the chooser of keys filters by. */
export const SIGNING_KEY = '1.3.6.1.5.5.7.3.4';
export const NATURAL_PERSON_KEY = '1.2.398.3.3.4.1.1';
export const LEGAL_ENTITY_KEY = '1.2.398.3.3.4.1.2';

export interface SignRequest {
  module: typeof NCALAYER_MODULE;
  method: 'sign';
  args: {
    format: 'cms';
    /** Base64 of the bytes to sign. */
    data: string;
    /** `decode` must be the boolean: with the string "true" the base64 text itself would be signed. */
    signingParams: { decode: true; encapsulate: false; digested: false; tsaProfile: Record<string, never> };
    signerParams: { extKeyUsageOids: readonly string[]; chain: readonly string[] };
    locale: string;
  };
}

/** An answer; the user's cancel is `status: true` with no result. Frames of any other shape are greetings and news. */
export type SignReply =
  | { status: true; body?: { result?: string | readonly string[] } }
  | { status: false; code?: string; message?: string };

/** What a frame from NCALayer means to whoever asked for a signature. */
export type ReadReply = { kind: 'signed'; cms: string } | { kind: 'cancelled' } | { kind: 'failed'; message: string } | { kind: 'other' };

/** Reads a frame. Only `status` tells an answer from a greeting (`{"result":{"version":…}}`). */
export function readReply(frame: unknown): ReadReply {
  const value = typeof frame === 'string' ? parse(frame) : null;
  if (!isRecord(value) || typeof value.status !== 'boolean') return { kind: 'other' };
  if (!value.status) return { kind: 'failed', message: text(value.message) ?? text(value.code) ?? '' };
  const result = isRecord(value.body) ? value.body.result : undefined;
  const cms = Array.isArray(result) ? (result.length === 1 ? text(result[0]) : undefined) : text(result);
  if (cms !== undefined) return { kind: 'signed', cms };
  return result === undefined || result === null ? { kind: 'cancelled' } : { kind: 'failed', message: '' };
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
