import { existsSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { BenchContext } from '../harness/context.ts';
import { benchDatabase } from './bench-database.ts';
import { durable } from './settings.ts';

async function dataFolder(ownerUrl: string): Promise<string> {
  const client = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await client<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return path.dirname(path.dirname(row?.folder ?? ''));
  } finally {
    await client.end();
  }
}

describe('the database of the bench', () => {
  it('is opened once, flushes commits, is migrated with its queues, and leaves nothing behind', async () => {
    let folder = '';
    const context = new BenchContext('short');
    try {
      const { appUrl, ownerUrl } = await context.use(benchDatabase);
      expect(await context.use(benchDatabase)).toEqual({ appUrl, ownerUrl });
      folder = await dataFolder(ownerUrl);
      expect(existsSync(folder)).toBe(true);
      expect(context.facts).toEqual([expect.stringMatching(/fsync on, synchronous_commit on, full_page_writes on/)]);
      const client = postgres(appUrl, { max: 1 });
      expect(await client`select count(*)::int as waiting from application`).toEqual([{ waiting: 0 }]);
      expect(await client`select count(*)::int > 0 as made from pgboss.queue`).toEqual([{ made: true }]);
      await client.end();
    } finally {
      await context.close();
    }
    expect(existsSync(folder)).toBe(false);
  });

  it('knows a server that would lose commits', () => {
    expect(durable({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' })).toBe(true);
    expect(durable({ fsync: 'on', synchronous_commit: 'off', full_page_writes: 'on' })).toBe(false);
  });
});
