import postgres from 'postgres';
import { scrubDatabaseError } from '../errors.ts';

/** Any number of ours: whoever changes the schema or the rights holds this lock. */
const SCHEMA_LOCK = 7_204_511_903;

/** Runs `work` on one connection of the owner, alone in the database. */
export async function asOwner<T>(ownerUrl: string, work: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined, connection: { application_name: 'balabaqsha migrate' } });
  try {
    await client`select pg_advisory_lock(${SCHEMA_LOCK})`;
    return await work(client);
  } catch (error) {
    throw scrubDatabaseError(error);
  } finally {
    // The lock goes with the connection.
    await client.end({ timeout: 5 });
  }
}
