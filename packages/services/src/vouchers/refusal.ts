import type { ReadTx } from '@balabaqsha/db';
import { voucher, type application } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';

type Application = Pick<typeof application.$inferSelect, 'id' | 'state'>;
type Voucher = typeof voucher.$inferSelect;

/** The application's newest voucher, whatever became of it. */
export async function newestVoucher(tx: ReadTx, { id }: Pick<Application, 'id'>): Promise<Voucher | undefined> {
  const [row] = await tx.select().from(voucher).where(eq(voucher.applicationId, id)).orderBy(desc(voucher.offeredAt)).limit(1);
  return row;
}

/**
 * Says why a conditional update of a voucher found no row (V10): its time is over, whether or not a sweep has been
 * there, or something else happened to it first.
 * @param now instant at which the action came
 */
export function voucherRefusal(found: Voucher | undefined, { state }: Application, now: Date): DomainError {
  const deadline = found === undefined ? null : (found.enrolBy ?? found.respondBy);
  const expired = found?.annulmentReason === 'SILENCE' || found?.annulmentReason === 'NOT_ENROLLED' || (isOutstanding(found) && deadline !== null && now >= deadline);
  if (expired && deadline !== null) return new DomainError('VOUCHER_EXPIRED', { params: { deadline: deadline.toISOString() } });
  return new DomainError('STATE_CHANGED', { params: { state } });
}

function isOutstanding(found: Voucher | undefined): boolean {
  return found?.state === 'OFFERED' || found?.state === 'ACCEPTED';
}
