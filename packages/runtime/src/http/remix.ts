import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { sendBody } from './send-body.ts';

const OWN_POLICY: ReadonlySet<string> = new Set(['content-security-policy', 'x-frame-options']);

/**
 * The request as the framework takes it; its signal ends with the connection. A form that middleware has read already is
 * handed on as it left it in `response.locals.body`.
 */
export function remixRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each);
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host') ?? 'localhost'}`);
  const common = { method: request.method, headers, signal: gone.signal };
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(url, common);
  const parsed: unknown = response.locals.body;
  if (typeof parsed === 'string') {
    headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
    headers.delete('content-length');
    return new Request(url, { ...common, body: parsed });
  }
  return new Request(url, { ...common, body: createReadableStreamFromReadable(request), duplex: 'half' } as RequestInit);
}

/** Sends the framework's answer. A route's own policy replaces the page's one: two policies would both be obeyed. */
export async function sendRemixAnswer(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (OWN_POLICY.has(name)) response.setHeader(name, value);
    else response.append(name, value);
  }
  if (answer.body) await sendBody(response, answer.body);
  else response.end();
}
