import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openDatabase, type Database } from '@balabaqsha/db';
import type {} from './provided.ts';

export interface FreshDatabase {
  /** Opened as the app's user, as in production. */
  db: Database;
  appUrl: string;
  /** For what only the owner may do, and for looking behind the app's back. */
  ownerUrl: string;
  /** Closes and deletes it. */
  close(): Promise<void>;
}

/** An empty, migrated database of the caller's own. Only in files named `*.db.test.ts`. */
export async function freshDatabase(options: { max?: number } = {}): Promise<FreshDatabase> {
  const template = inject('testServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(template.ownerUrl, (client) => client`create database ${client(name)} template ${client(databaseOf(template.ownerUrl))}`);
  const appUrl = withDatabase(template.appUrl, name);
  // Rights on tables come with the template, the right to connect belongs to the database.
  const db = openDatabase(appUrl, { max: options.max ?? 6, applicationName: 'balabaqsha test' });
  return {
    db,
    appUrl,
    ownerUrl: withDatabase(template.ownerUrl, name),
    async close() {
      await db.close();
      await onServer(template.ownerUrl, (client) => drop(client, name));
    },
  };
}

/** A database of the caller's own without any schema, for what happens before there is one. Only in files named `*.db.test.ts`. */
export async function emptyDatabase(): Promise<Pick<FreshDatabase, 'ownerUrl' | 'close'>> {
  const template = inject('testServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(template.ownerUrl, (client) => client`create database ${client(name)}`);
  return { ownerUrl: withDatabase(template.ownerUrl, name), close: () => onServer(template.ownerUrl, (client) => drop(client, name)) };
}

/**
 * Without force the server waits some seconds for connections that are about to close: throwing one out would be an error
 * in whoever closes it. What is still there after that was left open.
 */
async function drop(client: postgres.Sql, name: string): Promise<void> {
  await client`drop database ${client(name)}`.catch((error: unknown) => {
    if (!(error instanceof postgres.PostgresError && error.code === IN_USE)) throw error;
    return client`drop database ${client(name)} with (force)`;
  });
}

const IN_USE = '55006';

async function onServer(ownerUrl: string, work: (client: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const client = postgres(withDatabase(ownerUrl, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
