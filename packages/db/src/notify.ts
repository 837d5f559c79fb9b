import { sql } from 'drizzle-orm';
import type { WriteTx } from './transaction.ts';

/** Tells every process that listens, once the transaction has committed. Payload: ids only, under 8000 bytes. */
export async function notify(tx: WriteTx, channel: string, payload = ''): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
}
