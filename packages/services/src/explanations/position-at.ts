import type { ReadTx } from '@balabaqsha/db';
import { applicationEvent } from '@balabaqsha/db/schema';
import type { ApplicationId } from '@balabaqsha/domain';
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Position } from '../queue/position.ts';
import type { Ticket } from './moves-ahead.ts';

/**
 * The place of an application at a past instant: the present one, less what the history says has happened since, so that
 * it costs as much as has happened. `null` where it did not wait then.
 * @param at UTC instant; what happened in this very instant counts as happened
 */
export async function positionAt(tx: ReadTx, row: Ticket & { id: ApplicationId }, at: Date): Promise<Position | null> {
  const [last] = await tx
    .select({ state: applicationEvent.toState })
    .from(applicationEvent)
    .where(and(eq(applicationEvent.applicationId, row.id), lte(applicationEvent.at, at)))
    .orderBy(desc(applicationEvent.id))
    .limit(1);
  if (last?.state !== 'IN_QUEUE') return null;
  const [since] = await tx.execute<{ ahead: string; waiting: string }>(sql`
    select place.ahead - coalesce(sum(event.queue_change) filter (where event.ticket < ${row.ticket}), 0) as ahead,
      place.waiting - coalesce(sum(event.queue_change), 0) as waiting
    from lane_place(${row.laneId}, ${row.ticket}) as place
    left join application_event as event on event.lane_id = ${row.laneId} and event.queue_change <> 0 and event.at > ${at.toISOString()}
    group by place.ahead, place.waiting`);
  return { position: Number(since?.ahead ?? 0) + 1, of: Number(since?.waiting ?? 0) };
}
