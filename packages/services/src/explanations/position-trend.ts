import type { ReadTx } from '@balabaqsha/db';
import { addDays, daysBetween, localDateOf, positionsByDay, startOfDay, type ApplicationId, type LocalDate } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { PositionTrend } from '../contract/forecast.ts';
import type { Ticket } from './moves-ahead.ts';

const WEEK = 7;
/** Half a year. */
const TREND_DAYS = 26 * WEEK;
/** Moves of the lane that are read at most, the newest: where a lane had more, its line begins later. */
const MOST_MOVES = 20_000;

/**
 * The place by weeks for up to half a year, back from the present one by what the history says has happened since (Q6).
 * One question with a bound, for it is asked with every card. `null` in the first week, when there is no line yet.
 * @param position the present one, of the same snapshot
 * @param now UTC instant
 */
export async function loadTrend(tx: ReadTx, row: Ticket & { id: ApplicationId }, position: number, now: Date): Promise<PositionTrend | null> {
  const today = localDateOf(now);
  const earliest = startOfDay(addDays(today, -TREND_DAYS));
  const rows = await tx.execute<{ entered_ms: string; read: string; oldest_ms: string | null; hour_ms: string | null; change: string | null }>(sql`
    with entry as (
      select max(at) as at from application_event where application_id = ${row.id} and queue_change = 1
    ), recent as (
      select event.at, event.ticket, event.queue_change
      from entry, application_event as event
      where event.lane_id = ${row.laneId} and event.queue_change <> 0 and event.at > greatest(entry.at, ${earliest.toISOString()}::timestamptz)
      order by event.at desc
      limit ${MOST_MOVES}
    ), hours as (
      select date_trunc('hour', at) as hour, sum(queue_change) as change from recent where ticket < ${row.ticket} group by 1
    )
    select (extract(epoch from entry.at) * 1000)::bigint::text as entered_ms, (select count(*) from recent) as read,
      (select (extract(epoch from min(at)) * 1000)::bigint::text from recent) as oldest_ms,
      (extract(epoch from hours.hour) * 1000)::bigint::text as hour_ms, hours.change
    from entry left join hours on true`);
  const [first] = rows;
  if (first === undefined) return null;
  const known = Number(first.read) < MOST_MOVES ? Math.max(Number(first.entered_ms), earliest.getTime()) : Number(first.oldest_ms);
  const since = addDays(localDateOf(new Date(known)), Number(first.read) < MOST_MOVES ? 0 : 1);
  if (daysBetween(since, today) < WEEK) return null;
  const moves = rows.flatMap(({ hour_ms: hour, change }) => (hour === null ? [] : [{ hour: new Date(Number(hour)), change: Number(change) }]));
  return byWeeks(positionsByDay(position, moves, since, now));
}

/** Today and every seventh day before it. */
function byWeeks(days: readonly { date: LocalDate; position: number }[]): PositionTrend {
  return days.filter((_, index) => (days.length - 1 - index) % WEEK === 0);
}
