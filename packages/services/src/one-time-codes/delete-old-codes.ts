import type { WriteTx } from '@balabaqsha/db';
import { oneTimeCode } from '@balabaqsha/db/schema';
import { lt } from 'drizzle-orm';

const DAY = 24 * 3_600_000;

/** Deletes codes and tickets that no limit and no step looks at any more. */
export async function deleteOldCodes(tx: WriteTx, now: Date): Promise<void> {
  await tx.delete(oneTimeCode).where(lt(oneTimeCode.createdAt, new Date(now.getTime() - DAY)));
}
