import { prepareDatabase } from '@balabaqsha/jobs';
import postgres from 'postgres';
import type { BenchDatabase } from './bench-database.ts';

/**
 * Makes a database beside the bench's own on the same server, migrated and with queues, for rows that look at all there is
 * and must not meet the crowds of other rows. It is gone with the server.
 */
export async function ownDatabase({ ownerUrl, appUrl }: BenchDatabase, name: string): Promise<BenchDatabase> {
  const server = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await server`create database ${server(name)}`.finally(() => server.end());
  const own = { ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) };
  await prepareDatabase(own.ownerUrl, own.appUrl);
  return own;
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
