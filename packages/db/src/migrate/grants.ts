import type postgres from 'postgres';
import { asOwner } from './owner.ts';

/** Tables that the app's user may add to and read, but never alter, whatever code runs as it (S5). */
const APPEND_ONLY = ['acceptance', 'application_event', 'audit', 'audit_check', 'audit_link', 'contract_signature', 'requisites'] as const;

/** Schemas with tables of the program; the ones of libraries exist only after their installation. */
const SCHEMAS = ['public', 'pgboss'] as const;

/**
 * Creates the app's database user if there is none, and gives it exactly what it needs. Where owner and app are one user
 * there is nothing to do: then the triggers alone protect the append-only tables.
 * @param ownerUrl connection string of the user that owns the database
 * @param appUrl connection string of the app; its user and password are the ones created
 */
export async function grantToApp(ownerUrl: string, appUrl: string): Promise<void> {
  const app = new URL(appUrl);
  const user = decodeURIComponent(app.username);
  if (user === decodeURIComponent(new URL(ownerUrl).username)) return;
  await asOwner(ownerUrl, async (client) => {
    await createUser(client, user, decodeURIComponent(app.password));
    await client.begin(async (tx) => {
      const [database] = await tx<{ name: string }[]>`select current_database() as name`;
      if (database === undefined) throw new Error('the server does not know its database');
      await tx`grant connect on database ${tx(database.name)} to ${tx(user)}`;
      for (const schema of SCHEMAS) await grantSchema(tx, schema, user);
      for (const table of APPEND_ONLY) await tx`revoke update, delete, truncate on ${tx(table)} from ${tx(user)}`;
      // For the readiness check only.
      await tx`grant usage on schema drizzle to ${tx(user)}`;
      await tx`grant select on drizzle.__drizzle_migrations to ${tx(user)}`;
    });
  });
}

async function grantSchema(tx: postgres.TransactionSql, schema: string, user: string): Promise<void> {
  const [found] = await tx`select 1 from pg_namespace where nspname = ${schema}`;
  if (found === undefined) return;
  await tx`grant usage on schema ${tx(schema)} to ${tx(user)}`;
  await tx`grant select, insert, update, delete on all tables in schema ${tx(schema)} to ${tx(user)}`;
  await tx`grant usage, select on all sequences in schema ${tx(schema)} to ${tx(user)}`;
  await tx`grant execute on all functions in schema ${tx(schema)} to ${tx(user)}`;
}

/** Users belong to the whole server: another database's migration may have made it already. */
async function createUser(client: postgres.Sql, user: string, password: string): Promise<void> {
  const [found] = await client`select 1 from pg_roles where rolname = ${user}`;
  if (found !== undefined) return;
  const [built] = await client<{ statement: string }[]>`select format('create role %I login password %L', ${user}::text, ${password}::text) as statement`;
  if (built === undefined) throw new Error('the server built no statement');
  await client.unsafe(built.statement);
}
