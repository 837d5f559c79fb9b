import { trpcMiddleware } from '@balabaqsha/api';
import { staffActorOf } from '@balabaqsha/auth';
import type { Composed, OperatorLog } from '@balabaqsha/runtime';
import { ownReads, type Streams } from '@balabaqsha/runtime/http';
import type { Router } from 'express';
import { readCookies, SESSION_COOKIE } from '../app/session/cookies.ts';

const READS = /^\/staff\.[A-Za-z.,]+$/;

/**
 * The router over HTTP for lists that keep themselves fresh. Only what employees read passes: every change, and every
 * reading that the audit log records, goes through a form and its action, and other sites' pages get nothing at all.
 */
export function trpcRoutes({ deps, demoClock }: Composed, streams: Streams, log: OperatorLog): Router {
  const serve = trpcMiddleware({
    async createContext(request) {
      const token = readCookies(request.headers.cookie)[SESSION_COOKIE] ?? null;
      const again = async () => {
        await demoClock?.refresh();
        return staffActorOf(deps.db, deps.clock, token);
      };
      return { deps, actor: await again(), streaming: { streams, again } };
    },
    onFailure: (path, error) => log.failure(path, error),
  });
  return ownReads(isStaffRead, serve);
}

/** A batch names its procedures with commas between; each of them must be an employee's. */
export function isStaffRead(path: string): boolean {
  return READS.test(path) && path.slice(1).split(',').every((procedure) => procedure.startsWith('staff.'));
}
