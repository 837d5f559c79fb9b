import { sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';

/** Links that one transaction adds at most. */
const CHUNK = 5000;

/**
 * Adds links to the chain over the audit log for the rows that have none yet (S5). Safe to run twice at once.
 * @returns how many rows were sealed
 */
export async function sealAuditLog({ db }: Pick<Deps, 'db'>): Promise<number> {
  for (let total = 0; ; ) {
    const sealed = await db.write(async (tx) => {
      const [row] = await tx.execute<{ sealed: number }>(sql`select seal_audit(${CHUNK}) as sealed`);
      return row?.sealed ?? 0;
    });
    total += sealed;
    if (sealed < CHUNK) return total;
  }
}
