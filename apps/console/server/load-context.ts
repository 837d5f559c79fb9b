import { createApi, refusalOf } from '@balabaqsha/api';
import { staffActorOf, type Actor } from '@balabaqsha/auth';
import { workplaceId, workplacesOf } from '@balabaqsha/domain';
import { signingUrl, type Composed } from '@balabaqsha/runtime';
import type { Upload } from '@balabaqsha/runtime/http';
import type { AppLoadContext } from '@remix-run/node';
import type { Request, Response } from 'express';
import { readCookies, SESSION_COOKIE } from '../app/session/cookies.ts';
import { localeOf } from '../app/session/language.ts';

/** What loaders and actions get. The session is looked up once for each HTTP request. */
export async function loadContextOf(composed: Composed, request: Request, response: Response): Promise<AppLoadContext> {
  const { deps, config, demoClock } = composed;
  await demoClock?.refresh();
  const cookies = readCookies(request.get('cookie'));
  const whoAsks = () => staffActorOf(deps.db, deps.clock, cookies[SESSION_COOKIE] ?? null);
  const actor = await whoAsks();
  const upload: Upload | null = response.locals.upload ?? null;
  return {
    api: createApi({ deps, actor }),
    apiAnew: async () => createApi({ deps, actor: await whoAsks() }),
    refusalOf,
    signedIn: actor.kind === 'staff',
    workplaceId: workplaceOf(actor),
    locale: localeOf(cookies, request.get('accept-language')),
    cookies,
    cspNonce: String(response.locals.cspNonce),
    now: deps.clock.now(),
    upload,
    userAgent: (request.get('user-agent') ?? '').slice(0, 400),
    secureCookies: config.consoleUrl.startsWith('https:'),
    signingUrl: signingUrl(config),
    portalUrl: config.portalUrl,
    mapTiles: config.mapTiles,
    demo: deps.demo,
    page: { failed: false },
  };
}

function workplaceOf(actor: Actor): string | null {
  const [place] = actor.kind === 'staff' ? workplacesOf(actor.roles) : [];
  return place === undefined ? null : workplaceId(place);
}
