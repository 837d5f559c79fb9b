import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FileStore } from '@balabaqsha/services/ports';
import type { Resource } from '../../../harness/context.ts';

/** The folder, removed at the end of the run, also after Ctrl-C. */
export const filesFolder: Resource<string> = {
  name: 'folder of files',
  async open() {
    const value = await mkdtemp(path.join(os.tmpdir(), 'balabaqsha-chaos-'));
    return { value, close: () => rm(value, { recursive: true, force: true }) };
  },
};

/** A file store in a folder that several processes share, as the product's are; the key is the SHA-256 of what is kept. */
export function sharedFiles(folder: string): FileStore {
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // Whole or not at all, also where the process is killed meanwhile.
      const unfinished = path.join(folder, randomUUID());
      await writeFile(unfinished, bytes);
      await rename(unfinished, path.join(folder, sha256));
      return { key: sha256, size: bytes.byteLength, sha256 };
    },
    get: (key) => readFile(path.join(folder, key)),
    // The same bytes may be another contract's; all go with the folder.
    remove: () => Promise.resolve(),
  };
}
