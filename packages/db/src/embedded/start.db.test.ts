import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { grantToApp, migrate } from '../migrate/index.ts';
import { demoCredential } from '../schema/index.ts';
import { startEmbedded, type EmbeddedPostgres } from './start.ts';

let dataDir: string;
let server: EmbeddedPostgres | null = null;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'balabaqsha-embedded-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  await server?.stop();
  server = null;
  await rm(dataDir, { recursive: true, force: true });
});

const start = async (): Promise<EmbeddedPostgres> => {
  server = await startEmbedded({ dataDir, port: 0, fast: true });
  return server;
};

async function remember(login: string): Promise<string[]> {
  if (server === null) throw new Error('no server');
  await migrate(server.ownerUrl);
  await grantToApp(server.ownerUrl, server.appUrl);
  const db = openDatabase(server.appUrl, { max: 2 });
  try {
    await db.write((tx) => tx.insert(demoCredential).values({ login, password: '-' }));
    return (await db.read((tx) => tx.select().from(demoCredential))).map((row) => row.login);
  } finally {
    await db.close();
  }
}

describe('the embedded server', () => {
  it('keeps its data over a restart, also one after a crash that left a foreign lock file', async () => {
    await start();
    expect(await remember('first')).toEqual(['first']);
    await server?.stop();
    // After a crash of the machine the number belongs to another process: here to this one.
    await writeFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n`);
    await start();
    expect(await remember('second')).toEqual(['first', 'second']);
  });

  it('takes over a server that its starter left running', async () => {
    const first = await start();
    expect(await remember('first')).toEqual(['first']);
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await remember('second')).toEqual(['first', 'second']);
  });

  it('finds a way where its user may not enter the folder of the checkout', async () => {
    const closed = path.join(dataDir, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const outer = dataDir;
    dataDir = path.join(closed, 'data');
    try {
      await start();
      expect(await remember('first')).toEqual(['first']);
      await server?.stop();
      await start();
      expect(await remember('second')).toEqual(['first', 'second']);
    } finally {
      await server?.stop();
      server = null;
      const note = await readFile(path.join(dataDir, 'postgres-is-elsewhere.txt'), 'utf8').catch(() => '');
      const folder = note.match(/\/\S*balabaqsha-data-\w+/)?.[0];
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      dataDir = outer;
    }
  });
});
