import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { renderToPipeableStream } from 'react-dom/server';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { LocaleContext } from './page/locale-context.ts';

/**
 * Draws the whole page before the first byte: pages are small, and a page that is complete works without JavaScript.
 * Pages of people who have signed in are never kept by anyone.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, context: AppLoadContext): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', context.signedIn || status !== 200 ? 'no-store' : 'private, no-cache');
  headers.set('Vary', 'Cookie, Accept-Language');
  return new Promise((resolve, reject) => {
    const page = (
      <LocaleContext.Provider value={context.locale}>
        <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} />
      </LocaleContext.Provider>
    );
    const { pipe } = renderToPipeableStream(page, {
      nonce: context.cspNonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(text(body).then((html) => new Response(withPatientScripts(html), { status, headers })));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}

/**
 * Lets the forty scripts of a page wait for its style sheet and letters: a page shows and works before any of them has come,
 * and on a slow network they would take their share of the line from what is seen first. What people wrote can't look like
 * such a link: its quotes are escaped.
 */
function withPatientScripts(html: string): string {
  return html.replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"');
}

/** Answers of data requests follow the same rule. */
export function handleDataRequest(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** Failures for operators: kind and place, never the message of a library, which may quote what people typed. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const frames = cause instanceof Error ? `${cause.name} ${(cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6).map((line) => line.trim()).join(' | ')}` : 'unknown failure';
  process.stderr.write(`portal: page: ${frames}\n`);
}
