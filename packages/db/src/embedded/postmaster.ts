import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that is running in a cluster's folder, as its own lock file tells. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that still runs in this folder, e.g. after its starter was killed. The lock file of one that is gone is
 * removed: in a container its process number soon belongs to somebody else, and PostgreSQL would refuse to start.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = path.join(cluster, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then((text) => text.split('\n'), () => null);
  if (lines === null) return null;
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (Number.isInteger(pid) && pid > 1 && Number.isInteger(port) && port > 0 && (await isPostgres(pid))) return { pid, port };
  await rm(file, { force: true });
  return null;
}

/** Asks a server to end its sessions and stop, and waits until it is gone, 20 s at most. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  for (let waits = 0; waits < 400 && isAlive(pid); waits += 1) await pause(50);
  if (isAlive(pid)) signal(pid, 'SIGQUIT');
}

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has gone by itself.
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  // Where there is no /proc a living process is believed to be the server.
  return readFile(`/proc/${pid}/comm`, 'utf8').then((name) => name.startsWith('postgres'), () => process.platform !== 'linux');
}
