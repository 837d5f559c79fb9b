import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/** What an app's pages may do beyond the common policy. */
export interface PolicyExtras {
  /** The program for digital signatures on the person's own computer. */
  signingUrl: string;
  /** Whether people reach the app by https. */
  secure: boolean;
  /** Origins of pictures besides our own. */
  pictures?: readonly string[];
  /** Directives that only this app needs, e.g. `worker-src 'self'`. */
  directives: readonly string[];
  /** Features of the browser that pages may ask for; all others are off. */
  permissions: string;
  /** Search engines may list the pages. */
  indexed: boolean;
}

/**
 * Security headers of every answer, with a nonce of its own for the page's inline scripts in `response.locals.cspNonce`.
 * Nothing comes from another origin (D1) but what `extras` names.
 */
export function securityHeaders({ signingUrl, secure, pictures = [], directives, permissions, indexed }: PolicyExtras): RequestHandler {
  const fixed = [
    "style-src 'self'",
    ["img-src 'self' data:", ...pictures].join(' '),
    "font-src 'self'",
    `connect-src 'self' ${signingUrl}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...directives,
  ].join('; ');
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.cspNonce = nonce;
    response.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self' 'nonce-${nonce}'; ${fixed}`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', permissions);
    if (!indexed) response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}
