import path from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import express from 'express';
import type { ServerBuild } from '@remix-run/node';
import { readConfig } from '@balabaqsha/config';
import { compose, operatorLog, signingUrl } from '@balabaqsha/runtime';
import { accessLog, failurePage, healthRoutes, multipartForms, openStreams, sameOriginOnly, securityHeaders, serve } from '@balabaqsha/runtime/http';
import { loadContextOf } from './load-context.ts';
import { pdfParts } from './pdf-parts.ts';
import { remixHandler } from './remix.ts';
import { trpcRoutes } from './trpc.ts';

const config = readConfig();
const log = operatorLog('console');
const composed = await compose(config, { name: 'console', jobs: 'producer', log });
const streams = await openStreams(composed.db);
const folder = path.resolve(import.meta.dirname, '../build');
const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as ServerBuild;

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', config.trustedProxies);
app.use(healthRoutes(composed.db));
app.use(accessLog(log));
app.use(
  securityHeaders({
    signingUrl: signingUrl(config),
    secure: config.consoleUrl.startsWith('https:'),
    // The tiles of the map, where the operator named a server of his for them.
    pictures: config.mapTiles === null ? [] : [new URL(config.mapTiles.url).origin],
    // Documents are read by a worker of our own and drawn; nothing is ever framed.
    directives: ["worker-src 'self'"],
    permissions: 'camera=(), microphone=(), geolocation=()',
    indexed: false,
  }),
);
app.use(compression());
app.use('/assets', express.static(path.join(folder, 'client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
app.use(pdfParts());
app.use(express.static(path.join(folder, 'client'), { maxAge: '1h', index: false }));
app.use(sameOriginOnly());
app.use(trpcRoutes(composed, streams, log));
app.use(multipartForms());
app.use(remixHandler(build, (request, response) => loadContextOf(composed, request, response)));
app.use(failurePage(log, null));

serve(app, { port: config.consolePort, host: config.host, url: config.consoleUrl, log, streams, close: () => composed.close() });
