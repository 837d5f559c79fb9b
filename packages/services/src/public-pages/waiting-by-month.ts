import type { ReadTx } from '@balabaqsha/db';
import { applicationEvent, lane } from '@balabaqsha/db/schema';
import { and, eq, gte, ne, sql } from 'drizzle-orm';
import type { Statistics } from '../contract/public.ts';
import { lastMonths } from './last-months.ts';
import { laneInLiveCity } from './live.ts';
import { hideSmall } from './small-cells.ts';

/**
 * How many waited at the end of each of the last 12 months (P4): those who wait now, less those who came into the queue
 * since, and with those who left it.
 * @param waitingNow of the same snapshot
 */
export async function loadWaitingByMonth(tx: ReadTx, now: Date, waitingNow: number): Promise<Statistics['waitingByMonth']> {
  const { months, since } = lastMonths(now);
  const month = sql<string>`to_char(${applicationEvent.at} at time zone 'Asia/Almaty', 'YYYY-MM')`;
  const rows = await tx
    .select({ month: month.as('month'), change: sql<number>`sum(${applicationEvent.queueChange})`.mapWith(Number) })
    .from(applicationEvent)
    .innerJoin(lane, eq(lane.id, applicationEvent.laneId))
    .where(and(laneInLiveCity, gte(applicationEvent.at, since), ne(applicationEvent.queueChange, 0)))
    .groupBy(sql`1`);
  const changeOf = new Map(rows.map((row) => [row.month, row.change]));
  let waiting = waitingNow;
  const newestFirst = months.toReversed().map((each) => {
    const atItsEnd = waiting;
    waiting -= changeOf.get(each) ?? 0;
    return { month: each, waiting: hideSmall(atItsEnd) };
  });
  return newestFirst.reverse();
}
