import { createRequestHandler, writeReadableStreamToWritable, createReadableStreamFromReadable, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';

const OWN_POLICY: ReadonlySet<string> = new Set(['content-security-policy', 'x-frame-options']);

/** Answers with the built app. */
export function remixHandler(build: ServerBuild, contextOf: (request: ExpressRequest, response: ExpressResponse) => Promise<AppLoadContext>): RequestHandler {
  const handle = createRequestHandler(build, 'production');
  return (request, response, next) => {
    void (async () => {
      const answer = await handle(toRequest(request, response), await contextOf(request, response));
      await send(response, answer);
    })().catch(next);
  };
}

function toRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each);
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host') ?? 'localhost'}`);
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(url, { method: request.method, headers, signal: gone.signal });
  return new Request(url, { method: request.method, headers, signal: gone.signal, body: createReadableStreamFromReadable(request), duplex: 'half' } as RequestInit);
}

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    // A route's own policy replaces the page's one: two policies would both be obeyed.
    if (OWN_POLICY.has(name)) response.setHeader(name, value);
    else response.append(name, value);
  }
  if (answer.body) await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}
