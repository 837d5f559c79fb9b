import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import { LOCALES } from '@balabaqsha/domain';
import { remixRequest, sendRemixAnswer } from '@balabaqsha/runtime/http';
import { inLanguage } from './languages.ts';

/** Answers with the built app in the language of the request. */
export function remixHandler(build: ServerBuild, contextOf: (request: Request, response: Response) => Promise<AppLoadContext>): RequestHandler {
  const handlers = new Map(LOCALES.map((locale) => [locale, createRequestHandler(inLanguage(build, locale), 'production')]));
  return (request, response, next) => {
    void (async () => {
      const context = await contextOf(request, response);
      const handle = handlers.get(context.locale);
      if (handle === undefined) throw new Error(`there is no language ${context.locale}`);
      await sendRemixAnswer(response, await handle(remixRequest(request, response), context));
    })().catch(next);
  };
}
