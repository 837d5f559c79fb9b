import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { Context } from './context.ts';
import { appRouter } from './router/index.ts';

interface Options {
  createContext: (request: IncomingMessage) => Promise<Context>;
  /** Told of failures that are not refusals; must not log the input. */
  onFailure: (path: string, error: Error) => void;
}

/**
 * Serves the router over HTTP under the given mount point. The caller checks the request's origin before this:
 * the router has no check of its own.
 */
export function trpcMiddleware(options: Options): (request: IncomingMessage, response: ServerResponse) => void {
  return createHTTPHandler({
    router: appRouter,
    maxBatchSize: 10,
    createContext: ({ req }) => options.createContext(req),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') options.onFailure(path ?? '', error.cause ?? error);
    },
  });
}
