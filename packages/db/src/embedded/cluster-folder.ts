import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isReachable } from './reach.ts';
import type { ServerUser } from './server-user.ts';

/** Where a cluster lies, and the passwords of its two users. */
export interface ClusterFolder {
  /** PostgreSQL's own folder. */
  cluster: string;
  log: string;
  ownerPassword: string;
  appPassword: string;
}

/**
 * Makes or finds the folders of a cluster under `dataDir`. Where the server's user can't reach it, the cluster itself
 * lies in an open folder, always the same one for the same `dataDir`, and a file tells so.
 */
export async function clusterFolder(dataDir: string, user: ServerUser): Promise<ClusterFolder> {
  await mkdir(dataDir, { recursive: true });
  let base = path.join(dataDir, 'postgres');
  if (!(await isReachable(dataDir, user))) {
    const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
    base = path.join(user.openFolder, `balabaqsha-data-${name}`);
    await writeFile(path.join(dataDir, 'postgres-is-elsewhere.txt'), `The user ${user.name} can't enter this folder, so the database lies in ${base}\n`);
  }
  await mkdir(base, { recursive: true });
  if (user.ids !== null) await chown(base, user.ids.uid, user.ids.gid);
  await chmod(base, 0o700);
  const passwords = await readPasswords(path.join(dataDir, 'postgres-passwords.json'));
  return { cluster: path.join(base, 'cluster'), log: path.join(base, 'server.log'), ...passwords };
}

/** Whether the cluster has been initialised to the end. */
export async function isInitialised(folder: ClusterFolder): Promise<boolean> {
  return stat(path.join(folder.cluster, INITIALISED)).then(() => true, () => false);
}

/** Marks the cluster as initialised to the end; an interrupted initialisation starts anew. */
export async function markInitialised(folder: ClusterFolder): Promise<void> {
  await writeFile(path.join(folder.cluster, INITIALISED), '');
}

const INITIALISED = 'balabaqsha.initialised';

async function readPasswords(file: string): Promise<{ ownerPassword: string; appPassword: string }> {
  try {
    const known: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isPasswords(known)) return known;
    throw new Error(`${file} is damaged`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const made = { ownerPassword: randomBytes(18).toString('base64url'), appPassword: randomBytes(18).toString('base64url') };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

const isPasswords = (value: unknown): value is { ownerPassword: string; appPassword: string } =>
  typeof value === 'object' && value !== null && 'ownerPassword' in value && typeof value.ownerPassword === 'string' && 'appPassword' in value && typeof value.appPassword === 'string';
