import { grantToApp, migrate } from '@balabaqsha/db/migrate';
import { installQueues } from './boss.ts';

/**
 * The whole deploy step of the database: schema, queues, rights of the app's user. Safe to repeat and to run from several
 * processes at once.
 * @param ownerUrl connection string of the user that owns the database
 * @param appUrl connection string of the app; may be the same
 */
export async function prepareDatabase(ownerUrl: string, appUrl: string): Promise<void> {
  await migrate(ownerUrl);
  await installQueues(ownerUrl);
  await grantToApp(ownerUrl, appUrl);
}
