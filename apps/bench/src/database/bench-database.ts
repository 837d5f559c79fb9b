import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '@balabaqsha/db/embedded';
import { prepareDatabase } from '@balabaqsha/jobs';
import type { BenchContext, Resource } from '../harness/context.ts';
import { durable, readSettings } from './settings.ts';

/** A migrated PostgreSQL of the bench's own, with queues and the rights of the app's user, and no rows. */
export interface BenchDatabase {
  /** For making data and looking behind the app's back. */
  ownerUrl: string;
  /** As the product connects. */
  appUrl: string;
}

const MAX_CONNECTIONS = 250;

/** Linux keeps `/var/tmp` on a disk also where `/tmp` is memory, in which a commit would cost nothing. */
const PARENT = process.platform === 'linux' ? '/var/tmp' : os.tmpdir();

/**
 * The database of the run, shared by all rows that ask for it: `context.use(benchDatabase)`. It lives in a temporary
 * folder that is removed at the end. Every commit is flushed to the disk before it is answered, as in production, and the
 * settings that matter are noted; only the smoke run, which judges nothing, goes without.
 */
export const benchDatabase: Resource<BenchDatabase> = {
  name: 'database',
  async open(context) {
    const folder = await mkdtemp(path.join(PARENT, 'balabaqsha-bench-'));
    const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
    try {
      // As root the server runs as another user, who has to get in.
      await chmod(folder, 0o755);
      const server = await startEmbedded({ dataDir: folder, port: 0, fast: context.scale === 'smoke', maxConnections: MAX_CONNECTIONS });
      const close = async (): Promise<void> => {
        await server.stop();
        await remove();
      };
      try {
        await prepare(server, context);
        return { value: { ownerUrl: server.ownerUrl, appUrl: server.appUrl }, close };
      } catch (error) {
        await server.stop();
        throw error;
      }
    } catch (error) {
      await remove();
      throw error;
    }
  },
};

async function prepare({ ownerUrl, appUrl }: BenchDatabase, context: BenchContext): Promise<void> {
  await prepareDatabase(ownerUrl, appUrl);
  const settings = await readSettings(appUrl);
  context.note(`PostgreSQL: ${Object.entries(settings).map(([name, value]) => `${name} ${value}`).join(', ')}`);
  if (context.scale !== 'smoke' && !durable(settings)) throw new Error('the database would lose commits in a power cut: its numbers say nothing');
}
