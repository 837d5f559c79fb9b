import { voucher } from '@balabaqsha/db/schema';
import { addDays, startOfDay, type CityId, type LocalDate } from '@balabaqsha/domain';
import { and, gte, lt, sql, type AnyColumn, type SQL } from 'drizzle-orm';

/** A city, and the instants from the first day's beginning up to and without the end of the last. */
export interface CityPeriod {
  cityId: CityId;
  since: Date;
  until: Date;
  /** When it is asked. */
  now: Date;
}

/** @param to last day, included */
export function cityPeriod(cityId: CityId, { from, to }: { from: LocalDate; to: LocalDate }, now: Date): CityPeriod {
  return { cityId, since: startOfDay(from), until: startOfDay(addDays(to, 1)), now };
}

/** Whether it happened in the period. */
export const within = (instant: AnyColumn, { since, until }: CityPeriod): SQL | undefined => and(gte(instant, since), lt(instant, until));

/** How many of the rows are so. */
export const countIf = (condition: SQL | SQL.Aliased | undefined) => sql<number>`count(*) filter (where ${condition ?? sql`true`})`.mapWith(Number);

/** Calendar days between two instants at which a share of the rows lies, one digit after the point; `null` without rows. */
export function daysAt(share: 0.5 | 0.9, from: AnyColumn | SQL.Aliased, to: AnyColumn | SQL.Aliased, where: SQL | undefined = undefined) {
  const days = sql`percentile_cont(${sql.raw(String(share))}) within group (order by extract(epoch from ${to} - ${from}) / 86400) filter (where ${to} is not null and ${from} is not null and ${where ?? sql`true`})`;
  return sql<number | null>`round((${days})::numeric, 1)`.mapWith((value: unknown) => (value === null ? null : Number(value)));
}

/** The month of Almaty's calendar in which a voucher was offered, `YYYY-MM`. */
export const monthOffered = sql<string>`to_char(${voucher.offeredAt} at time zone 'Asia/Almaty', 'YYYY-MM')`;
