import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { scrubDatabaseError } from '../errors.ts';
import { asOwner } from './owner.ts';

const MIGRATIONS_FOLDER = path.join(import.meta.dirname, '..', '..', 'migrations');

/**
 * Brings the schema up to date. Safe to call from several processes at once: one works, the others wait and find nothing
 * to do.
 * @param ownerUrl connection string of the user that owns the database
 */
export async function migrate(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    try {
      await runMigrations(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
    } catch (error) {
      throw scrubDatabaseError(error);
    }
  });
}
