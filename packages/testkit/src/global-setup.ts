import { rm } from 'node:fs/promises';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@balabaqsha/db/embedded';
import { prepareDatabase } from '@balabaqsha/jobs';
import type {} from './provided.ts';
import { scratchFolder } from './scratch-folder.ts';

const TEMPLATE = 'balabaqsha_template';

/**
 * Gives the run one server with one migrated template, from which each test file copies its own database in some 50 ms.
 * `TEST_DATABASE_URL`: a server to use instead of the embedded one; its user must be allowed to create databases and roles.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer(process.env.TEST_DATABASE_URL);
  try {
    await createTemplate(server.ownerUrl);
    const ownerUrl = onDatabase(server.ownerUrl, TEMPLATE);
    const appUrl = onDatabase(server.appUrl, TEMPLATE);
    await prepareDatabase(ownerUrl, appUrl);
    project.provide('testServer', { ownerUrl, appUrl });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}

interface Server {
  ownerUrl: string;
  appUrl: string;
  stop(): Promise<void>;
}

async function startServer(given: string | undefined): Promise<Server> {
  if (given !== undefined && given !== '') {
    const app = new URL(given);
    app.username = 'balabaqsha_test_app';
    app.password = 'only-for-tests';
    return { ownerUrl: given, appUrl: app.href, stop: async () => undefined };
  }
  const folder = await scratchFolder('balabaqsha-test-');
  const server = await startEmbedded({ dataDir: folder, port: 0, fast: true, maxConnections: 200 });
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createTemplate(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await client`drop database if exists ${client(TEMPLATE)} with (force)`;
    await client`create database ${client(TEMPLATE)}`;
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
