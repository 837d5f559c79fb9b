import type { ReadTx } from '@balabaqsha/db';
import { application, voucher } from '@balabaqsha/db/schema';
import { and, count, eq, gte, sql } from 'drizzle-orm';
import type { Statistics } from '../contract/public.ts';
import { lastMonths } from './last-months.ts';
import { applicationInLiveCity } from './live.ts';
import { hideSmallCells } from './small-cells.ts';

/** Vouchers offered in each of the last 12 months (P4). */
export async function loadVouchersByMonth(tx: ReadTx, now: Date): Promise<Statistics['vouchersByMonth']> {
  const { months, since } = lastMonths(now);
  const month = sql<string>`to_char(${voucher.offeredAt} at time zone 'Asia/Almaty', 'YYYY-MM')`;
  const rows = await tx
    .select({ month: month.as('month'), vouchers: count() })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(applicationInLiveCity, gte(voucher.offeredAt, since)))
    .groupBy(sql`1`);
  const vouchersOf = new Map(rows.map((row) => [row.month, row.vouchers]));
  const shown = hideSmallCells(months.map((each) => vouchersOf.get(each) ?? 0));
  return months.map((each, index) => ({ month: each, vouchers: shown[index] ?? null }));
}
