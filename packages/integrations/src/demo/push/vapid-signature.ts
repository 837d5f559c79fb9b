import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

const claims = z.object({ aud: z.string(), sub: z.string() });

/**
 * Whether an `Authorization` header is ours (RFC 8292): signed with the key that the browser subscribed with, for this
 * push service.
 * @param publicKey uncompressed point, base64url
 */
export function isVapidSignature(header: string | undefined, publicKey: string, audience: string): boolean {
  const { token, key } = /^vapid t=(?<token>[\w-]+\.[\w-]+\.[\w-]+), ?k=(?<key>[\w-]+)$/.exec(header ?? '')?.groups ?? {};
  if (token === undefined || key !== publicKey) return false;
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', Buffer.from(`${head}.${body}`), signer, Buffer.from(signature, 'base64url'))) return false;
  const said = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return said.success && said.data.aud === audience;
}
