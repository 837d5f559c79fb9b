import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a cookie or a link, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a token: SHA-256 in hex. The token is random enough for a plain hash, and who reads the
 * table alone opens nothing.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
