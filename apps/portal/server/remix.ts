import { createRequestHandler, writeReadableStreamToWritable, createReadableStreamFromReadable, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import { LOCALES } from '@balabaqsha/domain';
import { inLanguage } from './languages.ts';

/**
 * Answers with the built app in the language of the request. Bodies that middleware has read already are handed on as it left them in
 * `response.locals.body`.
 */
export function remixHandler(build: ServerBuild, contextOf: (request: ExpressRequest, response: ExpressResponse) => Promise<AppLoadContext>): RequestHandler {
  const handlers = new Map(LOCALES.map((locale) => [locale, createRequestHandler(inLanguage(build, locale), 'production')]));
  return (request, response, next) => {
    void (async () => {
      const context = await contextOf(request, response);
      const handle = handlers.get(context.locale);
      if (handle === undefined) throw new Error(`there is no language ${context.locale}`);
      await send(response, await handle(toRequest(request, response), context));
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
  const parsed: unknown = response.locals.body;
  if (typeof parsed === 'string') {
    headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
    headers.delete('content-length');
    return new Request(url, { method: request.method, headers, signal: gone.signal, body: parsed });
  }
  return new Request(url, { method: request.method, headers, signal: gone.signal, body: createReadableStreamFromReadable(request), duplex: 'half' } as RequestInit);
}

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (answer.body) await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}
