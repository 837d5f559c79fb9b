import { createPrivateKey, createPublicKey, webcrypto } from 'node:crypto';

const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' } as const;

/** Half of an RSA pair, in the form that the web's cryptography and Node's both take. */
export interface RsaKey extends webcrypto.CryptoKey {
  usages: ('sign' | 'verify')[];
}

export interface RsaKeyPair {
  privateKey: RsaKey;
  publicKey: RsaKey;
}

/** A new RSA key of 2048 bits. */
export async function generateKey(): Promise<RsaKeyPair> {
  const pair = await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  return { privateKey: pair.privateKey as RsaKey, publicKey: pair.publicKey as RsaKey };
}

/** The private key as PKCS#8 PEM. */
export async function exportPrivateKey(key: RsaKey): Promise<string> {
  return toPem('PRIVATE KEY', new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key)));
}

/** @throws Error when the text is not a PEM private key */
export async function importPrivateKey(pem: string): Promise<RsaKeyPair> {
  const key = createPrivateKey(pem);
  const der = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  const spki = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }));
  const privateKey = await webcrypto.subtle.importKey('pkcs8', der, RSA, true, ['sign']);
  const publicKey = await webcrypto.subtle.importKey('spki', spki, RSA, true, ['verify']);
  return { privateKey: privateKey as RsaKey, publicKey: publicKey as RsaKey };
}

/** Wraps DER in PEM, 64 characters a line. */
export function toPem(label: 'CERTIFICATE' | 'PRIVATE KEY' | 'CMS', der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
