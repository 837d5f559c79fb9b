import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Certificate } from 'pkijs';
import { z } from 'zod';
import type { Clock } from '@balabaqsha/domain';
import { parsePemCertificate, serialOf } from '../../signatures/certificate.ts';
import type { RevocationList } from '../../signatures/revocation.ts';
import { AUTHORITY_NAME, openAuthority, readFileIfAny, replaceFile, revocationListPath } from './authority-folder.ts';
import { holderExtensions, makeCertificate, policyOf, signingUsagesOf, subjectOf } from './certificate-template.ts';
import type { Validity } from './certificate-template.ts';
import type { DemoHolder } from './holder.ts';
import { exportPrivateKey, generateKey, importPrivateKey, toPem } from './keys.ts';
import { makeRevocationList } from './revocation-list.ts';
import type { RevokedEntry } from './revocation-list.ts';
import { signDetached } from './sign.ts';
import type { SigningKey } from './sign.ts';

const keptKey = z.object({ privateKey: z.string(), certificate: z.string(), subject: z.string() });
const revokedFile = z.array(z.object({ serial: z.string(), revokedAt: z.coerce.date() }));

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/** How a certificate differs from what the holder would get by himself. For tests and for showing refusals. */
export interface IssueOptions {
  usages?: readonly string[];
  validity?: Validity;
}

/**
 * Stands in for the national certification authority: a root, an authority below it, and RSA certificates that look like
 * the national ones. Everything is kept in a folder, so that a restart finds the same keys. Demo and tests only.
 */
export interface DemoCertificateAuthority {
  /** PEM of the root: give it to `cmsVerifier` as the trusted one. */
  readonly rootCertificate: string;
  /** PEM of the authority below it. */
  readonly authorityCertificate: string;
  /** The published revocation list, as it is now. */
  readonly revocationList: RevocationList;
  /**
   * The holder's signing key; made when it is first asked for, and again when it has run out by the clock (a year) or
   * the holder's data are others.
   * @param key IIN of a person or BIN of an organisation, under which the key is kept
   */
  keyFor(key: string, holder: DemoHolder): Promise<SigningKey>;
  /** A key that is not kept. */
  issue(holder: DemoHolder, options?: IssueOptions): Promise<SigningKey>;
  /** Signs bytes with the key. @returns base64 of a detached CMS */
  sign(document: Uint8Array, key: SigningKey): Promise<string>;
  /** Puts the key's certificate on the revocation list. @param revokedAt UTC instant */
  revoke(key: SigningKey, revokedAt: Date): Promise<void>;
}

/** Opens the authority in the folder, or founds it there. Safe for several processes at once. */
export async function openDemoCertificateAuthority(options: { folder: string; clock: Clock }): Promise<DemoCertificateAuthority> {
  const { folder, clock } = options;
  const file = await openAuthority(folder);
  const authorityKeys = await importPrivateKey(file.authorityKey);
  const authority = fromPem(file.authority);

  const issue = async (holder: DemoHolder, issueOptions: IssueOptions = {}): Promise<SigningKey> => {
    const keys = await generateKey();
    const now = clock.now().getTime();
    const certificate = await makeCertificate({
      subject: subjectOf(holder),
      issuer: AUTHORITY_NAME,
      publicKey: keys.publicKey,
      issuerPrivateKey: authorityKeys.privateKey,
      validity: issueOptions.validity ?? { notBefore: new Date(now - DAY), notAfter: new Date(now + YEAR) },
      extensions: await holderExtensions(keys.publicKey, authorityKeys.publicKey, issueOptions.usages ?? signingUsagesOf(holder), policyOf(holder)),
    });
    return { privateKey: keys.privateKey, certificate };
  };

  const keyFor = async (key: string, holder: DemoHolder): Promise<SigningKey> => {
    const path = join(folder, 'keys', `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
    const subject = JSON.stringify(subjectOf(holder));
    const kept = await readKey(path, subject, clock.now());
    if (kept !== null) return kept;
    const made = await issue(holder);
    const content = { privateKey: await exportPrivateKey(made.privateKey), certificate: toPem('CERTIFICATE', encode(made.certificate)), subject };
    await replaceFile(path, JSON.stringify(content));
    return made;
  };

  const revoke = async (key: SigningKey, revokedAt: Date): Promise<void> => {
    const path = join(folder, 'authority', 'revoked.json');
    const serial = serialOf(parsePemCertificate(toPem('CERTIFICATE', encode(key.certificate))));
    const entries: RevokedEntry[] = [...revokedFile.parse(JSON.parse((await readFileIfAny(path)) ?? '[]')), { serial, revokedAt }];
    await replaceFile(path, JSON.stringify(entries));
    await replaceFile(revocationListPath(folder), await makeRevocationList({ issuer: AUTHORITY_NAME, signingKey: authorityKeys.privateKey, entries }));
  };

  return {
    rootCertificate: file.root,
    authorityCertificate: file.authority,
    revocationList: async () => new Uint8Array(await readFile(revocationListPath(folder))),
    keyFor,
    issue,
    revoke,
    async sign(document, key) {
      const der = await signDetached({ document, keys: [key], chain: [authority], at: clock.now() });
      return Buffer.from(der).toString('base64');
    },
  };
}

async function readKey(path: string, subject: string, now: Date): Promise<SigningKey | null> {
  const text = await readFileIfAny(path);
  if (text === null) return null;
  const kept = keptKey.parse(JSON.parse(text));
  const certificate = fromPem(kept.certificate);
  const valid = certificate.notBefore.value <= now && now < certificate.notAfter.value;
  if (!valid || kept.subject !== subject) return null;
  return { privateKey: (await importPrivateKey(kept.privateKey)).privateKey, certificate };
}

function fromPem(pem: string): Certificate {
  return parsePemCertificate(pem).tree;
}

function encode(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema(false).toBER(false));
}
