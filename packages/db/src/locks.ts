import { sql } from 'drizzle-orm';
import type { CityId, StaffId } from '@balabaqsha/domain';
import type { WriteTx } from './transaction.ts';

/**
 * Takes the lock of a city's pool of seats and vouchers until the transaction ends. Whatever changes how many seats or
 * vouchers there are (advancement, a choice of group, an annulment, a capacity) takes it FIRST, before any row lock:
 * with one order for everybody there is no deadlock, and what is counted after it stays true (V2, E1, V10).
 */
export async function lockPool(tx: WriteTx, cityId: CityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('pool'), hashtext(${cityId}))`);
}

/**
 * Takes the lock of folding lane counts until the transaction ends, without waiting for it.
 * @returns `false` where another process is folding
 */
export async function lockFolding(tx: WriteTx): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext('lane counts')) as taken`);
  return row?.taken === true;
}

/** Takes the lock of an employee's saved searches, so that of two changes at once one comes after the other. */
export async function lockSavedViews(tx: WriteTx, staffId: StaffId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('saved views'), hashtext(${staffId}))`);
}
