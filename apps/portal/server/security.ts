import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * Security headers of every answer, with a nonce of its own for the page's inline scripts. Nothing comes from another
 * origin (D1) but the tiles of the map, where the operator named a server of his for them; only the program for digital
 * signatures on the person's own computer may be reached.
 * @param mapTilesUrl template of the tiles' address, `null` without tiles
 */
export function securityHeaders({ mapTilesUrl, ...signing }: { url: string; secure: boolean; mapTilesUrl: string | null }): RequestHandler {
  const pictures = mapTilesUrl === null ? "'self' data:" : `'self' data: ${new URL(mapTilesUrl).origin}`;
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.cspNonce = nonce;
    response.setHeader(
      'Content-Security-Policy',
      [
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}'`,
        "style-src 'self'",
        `img-src ${pictures}`,
        "font-src 'self'",
        `connect-src 'self' ${signing.url}`,
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ].join('; '),
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(self)');
    if (signing.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}

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
