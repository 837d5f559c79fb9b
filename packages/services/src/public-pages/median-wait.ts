import type { ReadTx } from '@balabaqsha/db';
import { application, voucher } from '@balabaqsha/db/schema';
import { and, count, eq, gt, sql } from 'drizzle-orm';
import { applicationInLiveCity } from './live.ts';
import { SMALLEST_SHOWN } from './small-cells.ts';

const YEAR_IN_DAYS = 365;

/**
 * Days from sending to the voucher, median of the last 12 months (P4); `null` where fewer than 5 vouchers stand behind it.
 */
export async function medianWaitDays(tx: ReadTx, now: Date): Promise<number | null> {
  const [row] = await tx
    .select({
      vouchers: count(),
      days: sql<number | null>`percentile_cont(0.5) within group (order by extract(epoch from ${voucher.offeredAt} - ${application.submittedAt}) / 86400)`.mapWith(Number),
    })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(applicationInLiveCity, gt(voucher.offeredAt, new Date(now.getTime() - YEAR_IN_DAYS * 86_400_000))));
  return row === undefined || row.vouchers < SMALLEST_SHOWN || row.days === null ? null : Math.round(row.days);
}
