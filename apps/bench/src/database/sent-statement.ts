import type { ReadTx } from '@balabaqsha/db';
import * as schema from '@balabaqsha/db/schema';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/**
 * The text of the only statement that a piece of the product sends, as the server gets it. What is measured is then what
 * runs, also after somebody has changed it.
 * @throws Error where it sends none or several
 */
export async function sentStatement(url: string, ask: (tx: ReadTx) => Promise<unknown>): Promise<string> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  const sent: string[] = [];
  try {
    await ask(drizzle(client, { schema, logger: { logQuery: (text) => void sent.push(text) } }));
  } finally {
    await client.end();
  }
  const [text] = sent;
  if (text === undefined || sent.length > 1) throw new Error(`expected one statement, saw ${sent.length}`);
  return text;
}
