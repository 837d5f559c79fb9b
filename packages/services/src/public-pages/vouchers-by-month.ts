import type { ReadTx } from '@balabaqsha/db';
import { application, voucher } from '@balabaqsha/db/schema';
import { localDateOf, startOfDay, type LocalDate } from '@balabaqsha/domain';
import { and, count, eq, gte, sql } from 'drizzle-orm';
import type { Statistics } from '../contract/public.ts';
import { applicationInLiveCity } from './live.ts';
import { SMALLEST_SHOWN } from './small-cells.ts';

const MONTHS = 12;

/** Vouchers offered in each of the last 12 months by Almaty's calendar, the present one last (P4). `month` is `YYYY-MM`. */
export async function loadVouchersByMonth(tx: ReadTx, now: Date): Promise<Statistics['vouchersByMonth']> {
  const months = lastMonths(localDateOf(now));
  const month = sql<string>`to_char(${voucher.offeredAt} at time zone 'Asia/Almaty', 'YYYY-MM')`;
  const rows = await tx
    .select({ month: month.as('month'), vouchers: count() })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(applicationInLiveCity, gte(voucher.offeredAt, startOfDay(`${months[0] ?? ''}-01` as LocalDate))))
    .groupBy(sql`1`);
  const vouchersOf = new Map(rows.map((row) => [row.month, row.vouchers]));
  return months.map((each) => {
    const vouchers = vouchersOf.get(each) ?? 0;
    return { month: each, vouchers: vouchers < SMALLEST_SHOWN ? null : vouchers };
  });
}

function lastMonths(today: LocalDate): string[] {
  const present = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = present - (MONTHS - 1) + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
