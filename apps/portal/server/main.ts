import path from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import express from 'express';
import type { ServerBuild } from '@remix-run/node';
import { readConfig } from '@balabaqsha/config';
import { accessLog } from './access-log.ts';
import { compose } from './composition.ts';
import { demoRoutes } from './demo-routes.ts';
import { demoToolsOf } from './demo-tools.ts';
import { failurePage } from './failure-page.ts';
import { healthRoutes } from './health.ts';
import { scriptLists } from './languages.ts';
import { loadContextOf, signingUrl } from './load-context.ts';
import { log, logFailure } from './log.ts';
import { multipartForms } from './multipart.ts';
import { remixHandler } from './remix.ts';
import { sameOriginOnly, securityHeaders } from './security.ts';

const config = readConfig();
if (config.databaseUrl === null) throw new Error('DATABASE_URL: the portal is started with the address of its database');

const portal = await compose(config, config.databaseUrl);
const demo = demoToolsOf(portal);
const folder = path.resolve(import.meta.dirname, '../build');
const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as ServerBuild;

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', config.trustedProxies);
app.use(healthRoutes(portal.db));
app.use(accessLog());
app.use(securityHeaders({ url: signingUrl(portal), secure: config.portalUrl.startsWith('https:'), mapTilesUrl: config.mapTiles?.url ?? null }));
app.use(compression());
app.use(scriptLists(build));
app.use('/assets', express.static(path.join(folder, 'client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
app.use(express.static(path.join(folder, 'client'), { maxAge: '1h', index: false }));
app.use(sameOriginOnly());
if (demo !== null) app.use(demoRoutes(demo));
app.use(multipartForms());
app.use(remixHandler(build, (request, response) => loadContextOf(portal, demo, request, response)));
app.use(failurePage());

const server = app.listen(config.portalPort, config.host, () => log(`ready on ${config.portalUrl}`));
// Browsers of this machine may ask for `localhost` by IPv6.
const second = config.host === '127.0.0.1' ? app.listen(config.portalPort, '::1').on('error', () => undefined) : null;

let stopping = false;
/** Takes no new requests, answers those under way, then lets go of the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([server, second].map((each) => new Promise<void>((resolve) => (each?.listening ? each.close(() => resolve()) : resolve()))));
  await portal.close();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Idle keep-alive connections would hold the server open.
    server.closeIdleConnections();
    second?.closeIdleConnections();
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logFailure('stop', error);
        process.exit(1);
      },
    );
  });
}
