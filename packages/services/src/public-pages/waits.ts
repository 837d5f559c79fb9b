import type { ReadTx } from '@balabaqsha/db';
import { application, voucher } from '@balabaqsha/db/schema';
import { and, count, eq, gte, sql } from 'drizzle-orm';
import type { Statistics } from '../contract/public.ts';
import { lastMonths } from './last-months.ts';
import { applicationInLiveCity } from './live.ts';
import { hideSmallCells } from './small-cells.ts';

/** Last days of the classes of waiting; the class after them has no end. */
const CLASS_ENDS = [30, 60, 90, 180, 365] as const;

/** How long families waited from sending to the voucher, of those whose voucher came in the last 12 months (P4). */
export async function loadWaits(tx: ReadTx, now: Date): Promise<Statistics['waits']> {
  const wholeDays = sql`floor(extract(epoch from ${voucher.offeredAt} - ${application.submittedAt}) / 86400)`;
  // `width_bucket` counts a value that equals a bound to the class above it, so bounds are the first days of classes.
  const bounds = sql.join(CLASS_ENDS.map((end) => sql`${sql.raw(String(end + 1))}::numeric`), sql`, `);
  const rows = await tx
    .select({ class: sql<number>`width_bucket(${wholeDays}, array[${bounds}])`.mapWith(Number).as('class'), families: count() })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(applicationInLiveCity, gte(voucher.offeredAt, lastMonths(now).since)))
    .groupBy(sql`1`);
  const familiesOf = new Map(rows.map((row) => [row.class, row.families]));
  const classes = [...CLASS_ENDS, null].map((to, index) => ({ from: index === 0 ? 0 : (CLASS_ENDS[index - 1] ?? 0) + 1, to }));
  const shown = hideSmallCells(classes.map((_, index) => familiesOf.get(index) ?? 0));
  return classes.map((each, index) => ({ ...each, families: shown[index] ?? null }));
}
