import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { scratchFolder } from '@balabaqsha/testkit/scratch-folder';
import { CITY_STARTS_AT, node, root } from './paths.ts';

interface Prepared {
  databaseUrl: string;
  ownerUrl: string;
}

/** Starts one PostgreSQL and fills one demo city in it. Every test clones that database. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = await scratchFolder('balabaqsha-e2e-');
  const child = fork(path.join(root, 'apps/worker/src/prepare.ts'), [], {
    execPath: node,
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, DEMO: '1', DEMO_NOW: CITY_STARTS_AT, APP_ENV: 'test', EMBEDDED_POSTGRES_PORT: '0' },
  });
  const exited = once(child, 'exit');
  const [prepared] = (await Promise.race([once(child, 'message'), exited.then(() => Promise.reject(new Error('the city did not start')))])) as [Prepared];
  process.env.E2E_APP_URL = prepared.databaseUrl;
  process.env.E2E_OWNER_URL = prepared.ownerUrl;
  process.env.E2E_DATA_DIR = dataDir;
  return async () => {
    child.kill('SIGTERM');
    await exited;
    const elsewhere = await readFile(path.join(dataDir, 'database', 'postgres-is-elsewhere.txt'), 'utf8').catch(() => '');
    await rm(dataDir, { recursive: true, force: true });
    const folder = / lies in (.+)\n/.exec(elsewhere)?.[1];
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
}
