import { trpcMiddleware } from '@balabaqsha/api';
import { guardianActorOf } from '@balabaqsha/auth';
import type { Composed, OperatorLog } from '@balabaqsha/runtime';
import { ownReads, type Streams } from '@balabaqsha/runtime/http';
import type { Router } from 'express';
import { readCookies, SESSION_COOKIE } from '../app/session/cookies.ts';

/** What a page may ask for over HTTP. Everything else goes through loaders and actions. */
const STREAM = '/guardian.applications.watch';

/** The router over HTTP for one thing alone: the stream by which an open card moves by itself. Other sites' pages get nothing. */
export function trpcRoutes({ deps, demoClock }: Composed, streams: Streams, log: OperatorLog): Router {
  const serve = trpcMiddleware({
    async createContext(request) {
      await demoClock?.refresh();
      const token = readCookies(request.headers.cookie)[SESSION_COOKIE] ?? null;
      const again = () => guardianActorOf(deps.db, deps.clock, token);
      return { deps, actor: await again(), streaming: { streams, again } };
    },
    onFailure: (path, error) => log.failure(path, error),
  });
  return ownReads((path) => path === STREAM, serve);
}
