import { existsSync, statfsSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where Linux keeps files in memory. A cloned database is a thousand small files: ten times faster there than on a disk. */
const IN_MEMORY = '/dev/shm';
/** Containers often give it 64 MB, which one database of a run would fill. */
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * Makes an empty folder for what a run throws away, in memory where there is room. Others may enter it: as root the
 * database server runs as another user. Whoever asks for it deletes it.
 * @param prefix how its name begins
 */
export async function scratchFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(path.join(hasRoom(IN_MEMORY) ? IN_MEMORY : os.tmpdir(), prefix));
  await chmod(folder, 0o755);
  return folder;
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ENOUGH_BYTES;
}
