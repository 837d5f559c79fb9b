import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { exportPrivateKey, generateKey, toPem } from './keys.ts';
import { authorityExtensions, authorityName, makeCertificate } from './certificate-template.ts';
import { makeRevocationList } from './revocation-list.ts';

/** What every process of the demo needs to know of the authority. All PEM. */
const authorityFile = z.object({ root: z.string(), authority: z.string(), authorityKey: z.string() });
export type AuthorityFile = z.infer<typeof authorityFile>;

export const ROOT_NAME = authorityName('НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (DEMO RSA)');
export const AUTHORITY_NAME = authorityName('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (DEMO RSA)');

/** Wide enough for any demo clock, and still inside what two-digit years can say. */
export const AUTHORITY_VALIDITY = { notBefore: new Date('2015-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T23:59:59Z') };

const AUTHORITY_FILE = 'authority.json';
const LIST_FILE = 'authority.crl';

/**
 * Opens the authority kept in the folder, or founds one there. Several processes may do it at the same time: one of them
 * founds it, the others take what it founded.
 * @param folder created when missing
 */
export async function openAuthority(folder: string): Promise<AuthorityFile> {
  const place = join(folder, 'authority');
  const existing = await readAuthority(place);
  if (existing !== null) return existing;
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, 'founding-'));
  await found(draft);
  try {
    await rename(draft, place);
  } catch {
    await rm(draft, { recursive: true, force: true });
  }
  const opened = await readAuthority(place);
  if (opened === null) throw new Error('The demo certificate authority could not be founded');
  return opened;
}

/** Path of the revocation list in the folder. */
export function revocationListPath(folder: string): string {
  return join(folder, 'authority', LIST_FILE);
}

/** Replaces a file as a whole: a reader sees the old one or the new one. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}

/** The text of a file, or `null` when there is none. */
export async function readFileIfAny(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function readAuthority(place: string): Promise<AuthorityFile | null> {
  const text = await readFileIfAny(join(place, AUTHORITY_FILE));
  return text === null ? null : authorityFile.parse(JSON.parse(text));
}

/** Makes a root, an authority below it and its empty revocation list. The root's key is not kept: nothing needs it again. */
async function found(draft: string): Promise<void> {
  const [rootKeys, authorityKeys] = await Promise.all([generateKey(), generateKey()]);
  const root = await makeCertificate({
    subject: ROOT_NAME,
    issuer: ROOT_NAME,
    publicKey: rootKeys.publicKey,
    issuerPrivateKey: rootKeys.privateKey,
    validity: AUTHORITY_VALIDITY,
    extensions: await authorityExtensions(rootKeys.publicKey, rootKeys.publicKey, 1),
  });
  const authority = await makeCertificate({
    subject: AUTHORITY_NAME,
    issuer: ROOT_NAME,
    publicKey: authorityKeys.publicKey,
    issuerPrivateKey: rootKeys.privateKey,
    validity: AUTHORITY_VALIDITY,
    extensions: await authorityExtensions(authorityKeys.publicKey, rootKeys.publicKey, 0),
  });
  const list = await makeRevocationList({ issuer: AUTHORITY_NAME, signingKey: authorityKeys.privateKey, entries: [] });
  const file: AuthorityFile = {
    root: toPem('CERTIFICATE', new Uint8Array(root.toSchema(false).toBER(false))),
    authority: toPem('CERTIFICATE', new Uint8Array(authority.toSchema(false).toBER(false))),
    authorityKey: await exportPrivateKey(authorityKeys.privateKey),
  };
  await writeFile(join(draft, LIST_FILE), list);
  await writeFile(join(draft, AUTHORITY_FILE), JSON.stringify(file), { mode: 0o600 });
}
