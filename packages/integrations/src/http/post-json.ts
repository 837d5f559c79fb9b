/** What came back over HTTP. `failed` = no answer at all: refused, reset, timed out. */
export type HttpAnswer = { kind: 'answered'; status: number; body: unknown } | { kind: 'failed'; reason: string };

export interface HttpEndpoint {
  /** Base address; paths are joined to it. */
  url: string;
  /** Bearer token. */
  token: string;
  /** How long one call may take in all, in milliseconds. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** No gateway has more to say than this. */
const LONGEST_ANSWER = 1024 * 1024;

/**
 * Posts JSON and reads the JSON answer. Never throws, and follows no redirects: a token goes to its own address only.
 * What is sent is in the body, so IINs and phones stay out of addresses and access logs. Where the connection breaks before
 * an answer came, it is sent once more: servers close connections that were idle, at times just as one is used again. So
 * call it only for what may be repeated.
 * @param key makes the call safe to repeat: the other side does the same thing once
 */
export async function postJson(endpoint: HttpEndpoint, path: string, body: unknown, key?: string): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(endpoint.timeoutMs ?? TIMEOUT_MS);
  const call: RequestInit = {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${endpoint.token}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
    signal,
  };
  const send = async (mayRepeat: boolean): Promise<HttpAnswer> => {
    try {
      const response = await fetch(`${endpoint.url.replace(/\/+$/, '')}${path}`, call);
      return { kind: 'answered', status: response.status, body: parse(await response.text()) };
    } catch (error) {
      if (mayRepeat && isBroken(error)) return send(false);
      return { kind: 'failed', reason: signal.aborted ? 'timed out' : 'no answer' };
    }
  };
  return send(true);
}

/** Whether the other side ended the connection, as against never taking it. */
function isBroken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && (cause.code === 'ECONNRESET' || cause.code === 'UND_ERR_SOCKET' || cause.code === 'EPIPE');
}

function parse(text: string): unknown {
  if (text.length > LONGEST_ANSWER) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
