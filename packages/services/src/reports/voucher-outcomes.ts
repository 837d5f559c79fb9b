import type { ReadTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { voucherLifecycle, type AnnulmentReason, type ReportRow } from '@balabaqsha/domain';
import { and, count, eq, inArray } from 'drizzle-orm';
import { countIf, daysAt, monthOffered, within, type CityPeriod } from './period.ts';

/** Vouchers of the period by the month of their offer, and what has become of them by now (V3–V8); days run from the offer to the use. */
export async function voucherReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const annulledBy = (reason: AnnulmentReason) => countIf(eq(voucher.annulmentReason, reason));
  const rows = await tx
    .select({
      month: monthOffered.as('month'),
      offered: count(),
      used: countIf(eq(voucher.state, 'USED')),
      silent: annulledBy('SILENCE'),
      declined: annulledBy('DECLINED'),
      notEnrolled: annulledBy('NOT_ENROLLED'),
      withdrawn: annulledBy('WITHDRAWN'),
      stillOut: countIf(inArray(voucher.state, [...voucherLifecycle.categories.outstanding])),
      medianDays: daysAt(0.5, voucher.offeredAt, voucher.usedAt),
    })
    .from(voucher)
    .where(and(eq(voucher.cityId, period.cityId), within(voucher.offeredAt, period)))
    .groupBy(monthOffered)
    .orderBy(monthOffered);
  return rows.map(({ month, ...cells }) => ({ head: { kind: 'month', month }, cells: Object.values(cells) }));
}
