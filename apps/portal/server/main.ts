import path from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import express from 'express';
import type { ServerBuild } from '@remix-run/node';
import { readConfig } from '@balabaqsha/config';
import { compose, operatorLog, signingUrl } from '@balabaqsha/runtime';
import { accessLog, failurePage, healthRoutes, multipartForms, openStreams, sameOriginOnly, securityHeaders, serve } from '@balabaqsha/runtime/http';
import { demoRoutes } from './demo-routes.ts';
import { demoToolsOf } from './demo-tools.ts';
import { scriptLists } from './languages.ts';
import { loadContextOf } from './load-context.ts';
import { remixHandler } from './remix.ts';
import { trpcRoutes } from './trpc.ts';

/** Where parents get help when the page can't tell (P6). */
const CONTACT_CENTRE = '8 (727) 339-72-22';

const config = readConfig();
const log = operatorLog('portal');
const portal = await compose(config, { name: 'portal', jobs: 'producer', log });
const demo = demoToolsOf(portal);
const streams = await openStreams(portal.db);
const folder = path.resolve(import.meta.dirname, '../build');
const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as ServerBuild;

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', config.trustedProxies);
app.use(healthRoutes(portal.db));
app.use(accessLog(log));
app.use(
  securityHeaders({
    signingUrl: signingUrl(config),
    secure: config.portalUrl.startsWith('https:'),
    // The tiles of the map, where the operator named a server of his for them.
    pictures: config.mapTiles === null ? [] : [new URL(config.mapTiles.url).origin],
    directives: ["manifest-src 'self'", "worker-src 'self'"],
    permissions: 'camera=(), microphone=(), geolocation=(self)',
    indexed: true,
  }),
);
app.use(compression());
app.use(scriptLists(build));
app.use('/assets', express.static(path.join(folder, 'client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
app.use(express.static(path.join(folder, 'client'), { maxAge: '1h', index: false }));
app.use(sameOriginOnly());
app.use(trpcRoutes(portal, streams, log));
if (demo !== null) app.use(demoRoutes(demo));
app.use(multipartForms());
app.use(remixHandler(build, (request, response) => loadContextOf(portal, demo, request, response)));
app.use(failurePage(log, CONTACT_CENTRE));

serve(app, { port: config.portalPort, host: config.host, url: config.portalUrl, log, streams, close: () => portal.close() });
