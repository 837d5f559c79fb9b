import { isSchemaCurrent, type Database } from '@balabaqsha/db';
import { Router } from 'express';

/** `/healthz`: the process answers. `/readyz`: the database answers and is migrated as far as this build expects. */
export function healthRoutes(db: Database): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'));
  router.get('/readyz', (_request, response) => {
    isSchemaCurrent(db).then(
      (current) => void response.status(current ? 200 : 503).type('text/plain').send(current ? 'ok' : 'not migrated'),
      () => void response.status(503).type('text/plain').send('no database'),
    );
  });
  return router;
}
