import type { RequestHandler } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses whatever would change something and comes from another site's page: browsers name the origin on every such
 * request. Programs that are no browsers send neither header and carry no cookies of our people.
 */
export function sameOriginOnly(): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || isOwn(request.get('origin'), request.get('sec-fetch-site'), request.get('host'))) return next();
    response.status(403).type('text/plain').send('Forbidden');
  };
}

/** Whether the headers are those of our own page, or of no page at all. */
export function isOwn(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
