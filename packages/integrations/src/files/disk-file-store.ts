import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileStore } from '@balabaqsha/services/ports';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps files in a folder of the operator's own disk (D1). A key is `ab/cd/<uuid>`, the first bytes of the content's
 * hash spreading files over folders; people's file names never come near a path (D3). The same content twice is two files,
 * so removing one never takes the other's.
 * `put` answers when the bytes are on the disk: a power cut after it loses nothing, one during it leaves no half file.
 */
export function diskFileStore(options: { folder: string }): FileStore {
  const place = (key: string): string => {
    if (!KEY.test(key)) throw new Error('Not a key of this store');
    return join(options.folder, key);
  };
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const key = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${randomUUID()}`;
      const path = place(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.part`;
      try {
        await writeThrough(draft, bytes);
        await rename(draft, path);
        await flushFolder(dirname(path));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return { key, size: bytes.length, sha256 };
    },
    async get(key) {
      return new Uint8Array(await readFile(place(key)));
    },
    async remove(key) {
      await rm(place(key), { force: true });
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on the disk only when its folder is. Windows can't flush a folder and doesn't need to. */
async function flushFolder(path: string): Promise<void> {
  if (platform() === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
