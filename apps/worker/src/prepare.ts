import path from 'node:path';
import { readConfig } from '@balabaqsha/config';
import { startEmbedded } from '@balabaqsha/db/embedded';
import { prepareDatabase } from '@balabaqsha/jobs';
import { operatorLog } from '@balabaqsha/runtime';
import { seedIfEmpty } from './demo/seed.ts';

/**
 * The deploy step as a process: brings the database up to date and, for a demonstration, fills it. With the embedded
 * database it stays and keeps the server running; the parent is told the app's address through IPC.
 */
const config = readConfig();
const log = operatorLog('worker');

async function prepare(): Promise<{ appUrl: string; ownerUrl: string; stop: () => Promise<void> }> {
  if (config.databaseUrl !== null) {
    const ownerUrl = config.databaseOwnerUrl ?? config.databaseUrl;
    await prepareDatabase(ownerUrl, config.databaseUrl);
    return { appUrl: config.databaseUrl, ownerUrl, stop: () => Promise.resolve() };
  }
  const server = await startEmbedded({
    dataDir: path.join(config.dataDir, 'database'),
    port: config.embeddedPostgresPort,
    fast: config.env === 'test',
  });
  await prepareDatabase(server.ownerUrl, server.appUrl);
  return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, stop: () => server.stop() };
}

try {
  const { appUrl, ownerUrl, stop } = await prepare();
  if (config.demo) await seedIfEmpty({ ...config, databaseUrl: appUrl }, log);
  process.send?.({ databaseUrl: appUrl, ownerUrl });
  log.tell('database ready');
  const end = (): void => {
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.failure('database', error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // An external database needs nobody to stay, but the parent expects a process that lives until it is told to end.
  setInterval(() => undefined, 2 ** 30);
} catch (error) {
  log.failure('database', error);
  process.exit(1);
}
