import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import { remixRequest, sendRemixAnswer } from '@balabaqsha/runtime/http';

/** Answers with the built app. */
export function remixHandler(build: ServerBuild, contextOf: (request: Request, response: Response) => Promise<AppLoadContext>): RequestHandler {
  const handle = createRequestHandler(build, 'production');
  return (request, response, next) => {
    void (async () => {
      await sendRemixAnswer(response, await handle(remixRequest(request, response), await contextOf(request, response)));
    })().catch(next);
  };
}
