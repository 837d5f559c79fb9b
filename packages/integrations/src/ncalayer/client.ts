import { LEGAL_ENTITY_KEY, NATURAL_PERSON_KEY, NCALAYER_MODULE, SIGNING_KEY, readReply } from './protocol.ts';
import type { SignRequest } from './protocol.ts';

/** Address of the real NCALayer on the user's own computer. */
export const NCALAYER_URL = 'wss://127.0.0.1:13579';

export type SignOutcome =
  | { kind: 'signed'; cms: string }
  /** The user closed the window. */
  | { kind: 'cancelled' }
  /** `blocked` = the browser was told not to let the page reach programs on this computer; `not_running` = nobody answers. */
  | { kind: 'unavailable'; reason: 'not_running' | 'blocked' }
  /** NCALayer's own words, in the language asked for; may be empty. */
  | { kind: 'failed'; message: string };

export interface SignCmsInput {
  url: string;
  /** Base64 of the very bytes to sign. */
  base64: string;
  locale: 'ru' | 'kk' | 'en';
  /** Which keys the chooser offers; without it, every signing key. */
  holder?: 'person' | 'organisation';
  /** Closes the connection and counts as the user's cancel. */
  signal?: AbortSignal;
  /** How long to wait for NCALayer; long, because the browser may first ask the user for permission. Milliseconds. */
  connectTimeoutMs?: number;
  /** How long the user may take to choose a key and type its password. Milliseconds. */
  signTimeoutMs?: number;
}

const CONNECT_TIMEOUT_MS = 30_000;
const SIGN_TIMEOUT_MS = 10 * 60_000;

/**
 * Asks NCALayer for a detached CMS over the bytes. Runs in the browser. Never throws: whatever happens is an outcome that
 * the page has words for.
 */
export async function signCms(input: SignCmsInput): Promise<SignOutcome> {
  if (await isBlocked()) return { kind: 'unavailable', reason: 'blocked' };
  const outcome = await converse(input);
  // The user may have said no to the browser's question while we were waiting.
  return outcome.kind === 'unavailable' && (await isBlocked()) ? { kind: 'unavailable', reason: 'blocked' } : outcome;
}

/** Base64 of bytes, in pieces: one call with all of them would overflow the stack on a real document. */
export function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece) binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}

function converse(input: SignCmsInput): Promise<SignOutcome> {
  return new Promise((resolve) => {
    let socket: WebSocket;
    let asked = false;
    let timer: ReturnType<typeof setTimeout>;
    const finish = (outcome: SignOutcome): void => {
      clearTimeout(timer);
      input.signal?.removeEventListener('abort', abort);
      socket?.close();
      resolve(outcome);
    };
    const abort = (): void => finish({ kind: 'cancelled' });
    const lost = (): void => finish(asked ? { kind: 'failed', message: '' } : { kind: 'unavailable', reason: 'not_running' });

    if (input.signal?.aborted) return resolve({ kind: 'cancelled' });
    try {
      socket = new WebSocket(input.url);
    } catch {
      return resolve({ kind: 'unavailable', reason: 'not_running' });
    }
    timer = setTimeout(lost, input.connectTimeoutMs ?? CONNECT_TIMEOUT_MS);
    input.signal?.addEventListener('abort', abort);
    socket.addEventListener('error', lost);
    socket.addEventListener('close', lost);
    socket.addEventListener('open', () => {
      asked = true;
      clearTimeout(timer);
      timer = setTimeout(lost, input.signTimeoutMs ?? SIGN_TIMEOUT_MS);
      socket.send(JSON.stringify(request(input)));
    });
    socket.addEventListener('message', (event) => {
      const reply = readReply(event.data);
      if (reply.kind !== 'other') finish(reply);
    });
  });
}

function request(input: SignCmsInput): SignRequest {
  const holders = input.holder === undefined ? [] : [input.holder === 'person' ? NATURAL_PERSON_KEY : LEGAL_ENTITY_KEY];
  return {
    module: NCALAYER_MODULE,
    method: 'sign',
    args: {
      format: 'cms',
      data: input.base64,
      signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
      signerParams: { extKeyUsageOids: [SIGNING_KEY, ...holders], chain: [] },
      locale: input.locale,
    },
  };
}

/** Browsers know this permission under several names, or not at all; only a plain "no" counts. */
async function isBlocked(): Promise<boolean> {
  const permissions = (globalThis as { navigator?: { permissions?: { query(of: { name: string }): Promise<{ state: string }> } } }).navigator?.permissions;
  if (permissions === undefined) return false;
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      if ((await permissions.query({ name })).state === 'denied') return true;
    } catch {
      // The browser has no permission of this name.
    }
  }
  return false;
}
