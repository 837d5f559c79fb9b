import type { ReadTx } from '@balabaqsha/db';
import { policy } from '@balabaqsha/db/schema';
import { voucherPolicyWith, type CityId, type LocalDate, type VoucherPolicy } from '@balabaqsha/domain';
import { and, desc, eq, isNull, lte } from 'drizzle-orm';

/** The policy in force in the city on a day: the newest row whose date has come, over the defaults. */
export async function loadPolicy(tx: ReadTx, cityId: CityId, today: LocalDate): Promise<VoucherPolicy> {
  const [row] = await tx
    .select({ voucher: policy.voucher })
    .from(policy)
    .where(and(eq(policy.cityId, cityId), lte(policy.effectiveFrom, today), isNull(policy.cancelledAt)))
    .orderBy(desc(policy.effectiveFrom))
    .limit(1);
  return voucherPolicyWith(row?.voucher ?? {});
}
