import { sql } from 'drizzle-orm';
import journal from '../../migrations/meta/_journal.json' with { type: 'json' };
import type { Database } from '../database.ts';
import { DatabaseError } from '../errors.ts';

/** Whether the database has every migration that this program knows; for the readiness check. */
export async function isSchemaCurrent(db: Database): Promise<boolean> {
  const newest = journal.entries.at(-1)?.when ?? 0;
  try {
    const rows = await db.read((tx) => tx.execute<{ applied: string | null }>(sql`select max(created_at) as applied from drizzle.__drizzle_migrations`));
    return Number(rows[0]?.applied ?? 0) >= newest;
  } catch (error) {
    // 42P01, 3F000: nothing has been migrated yet.
    if (error instanceof DatabaseError && ['42P01', '3F000'].includes(error.code)) return false;
    throw error;
  }
}
