import { createApi, refusalOf } from '@balabaqsha/api';
import { guardianActorOf } from '@balabaqsha/auth';
import { signingUrl, type Composed } from '@balabaqsha/runtime';
import type { Upload } from '@balabaqsha/runtime/http';
import type { AppLoadContext } from '@remix-run/node';
import type { Request, Response } from 'express';
import { readCookies, SESSION_COOKIE } from '../app/session/cookies.ts';
import { preferencesOf } from '../app/session/preferences.ts';
import type { DemoTools } from './demo-tools.ts';

/** What loaders and actions get. The session is looked up once for each HTTP request. */
export async function loadContextOf(portal: Composed, demo: DemoTools | null, request: Request, response: Response): Promise<AppLoadContext> {
  const { deps, config, demoClock } = portal;
  await demoClock?.refresh();
  const cookies = readCookies(request.get('cookie'));
  const actor = await guardianActorOf(deps.db, deps.clock, cookies[SESSION_COOKIE] ?? null);
  const upload: Upload | null = response.locals.upload ?? null;
  return {
    api: createApi({ deps, actor: actor.kind === 'anonymous' ? { ...actor, address: request.ip ?? '' } : actor }),
    refusalOf,
    signedIn: actor.kind === 'guardian',
    ...preferencesOf(cookies, request.get('accept-language')),
    cookies,
    cspNonce: String(response.locals.cspNonce),
    now: deps.clock.now(),
    upload,
    userAgent: (request.get('user-agent') ?? '').slice(0, 400),
    secureCookies: config.portalUrl.startsWith('https:'),
    signingUrl: signingUrl(config),
    portalUrl: config.portalUrl,
    mapTiles: config.mapTiles,
    demo,
    page: { failed: false },
  };
}
