import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFileStore } from './disk-file-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balabaqsha-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('D3 files on disk', () => {
  const bytes = new TextEncoder().encode('Заключение ПМПК');

  it('gives back what it took, and leaves nothing else behind', async () => {
    const store = diskFileStore({ folder });
    const kept = await store.put(bytes);
    expect(kept).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(await store.get(kept.key)).toEqual(bytes);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([kept.key.split('/')[2]]);
  });

  it('keeps the same content twice apart: removing one leaves the other', async () => {
    const store = diskFileStore({ folder });
    const [first, second] = await Promise.all([store.put(bytes), store.put(bytes)]);
    await store.remove(first.key);
    await store.remove(first.key);
    await expect(store.get(first.key)).rejects.toThrow();
    expect(await store.get(second.key)).toEqual(bytes);
  });

  it('knows no key but its own', async () => {
    const store = diskFileStore({ folder });
    for (const key of ['../../etc/passwd', '/etc/passwd', 'ab/cd/../../../x', '', 'ab/cd/']) {
      await expect(store.get(key)).rejects.toThrow('Not a key of this store');
      await expect(store.remove(key)).rejects.toThrow('Not a key of this store');
    }
  });
});
