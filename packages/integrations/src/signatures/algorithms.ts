import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export type Digest = 'sha256' | 'sha384' | 'sha512';

const DIGESTS: Readonly<Record<string, Digest>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

type SignatureScheme = { key: 'rsa' | 'ec'; digest: Digest | null };

/** `digest: null` = the scheme leaves the digest to the structure around it. */
const SIGNATURES: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: null },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.2.1': { key: 'ec', digest: null },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
};

const SMALLEST_RSA_MODULUS = 2048;

/** The digest behind an identifier, or `null` when the program can't or won't compute it (GOST, SHA-1, MD5). */
export function digestOf(oid: string): Digest | null {
  return DIGESTS[oid] ?? null;
}

/** Tells whether signatures of this kind are verified here: RSA PKCS#1 v1.5 and ECDSA over SHA-2. GOST is not. */
export function knowsSignature(oid: string): boolean {
  return oid in SIGNATURES;
}

/**
 * Verifies a signature made with the algorithm of the identifier.
 * @param digest the digest that the structure around names; it must agree with the algorithm's own
 * @returns `false` too for a weak key and for a key of another kind than the algorithm's
 */
export function signatureHolds(input: { oid: string; digest: Digest | null; key: KeyObject; data: Uint8Array; signature: Uint8Array }): boolean {
  const scheme = SIGNATURES[input.oid];
  if (scheme === undefined || input.key.asymmetricKeyType !== scheme.key) return false;
  if (scheme.digest !== null && input.digest !== null && scheme.digest !== input.digest) return false;
  const digest = scheme.digest ?? input.digest;
  if (digest === null) return false;
  if (scheme.key === 'ec') return verify(digest, input.data, input.key, input.signature);
  if ((input.key.asymmetricKeyDetails?.modulusLength ?? 0) < SMALLEST_RSA_MODULUS) return false;
  return verify(digest, input.data, { key: input.key, padding: constants.RSA_PKCS1_PADDING }, input.signature);
}
