import { sql } from 'drizzle-orm';
import { LISTED, type Detector } from './problem.ts';

/** A lane whose counts, with what is noted and not folded yet, differ from the applications that wait in it (Q6). */
export const laneMiscounted: Detector = async (tx) => {
  const rows = await tx.execute<{ lane: string; level: number; block: number; counted: number; waiting: number }>(sql`
    with told as (
      select lane_id, level, block, sum(waiting) as waiting
      from (
        select lane_id, level, block, waiting from lane_count
        union all select lane_id, 1, block, change from lane_change
        union all select lane_id, 2, block >> 7, change from lane_change
      ) as part
      group by lane_id, level, block
    ), found as (
      select lane_id, 1 as level, ticket >> 7 as block, count(*) as waiting from application where state = 'IN_QUEUE' group by 1, 3
      union all
      select lane_id, 2, ticket >> 14, count(*) from application where state = 'IN_QUEUE' group by 1, 3
    )
    select lane_id::text as lane, level, block, coalesce(told.waiting, 0)::int as counted, coalesce(found.waiting, 0)::int as waiting
    from told full join found using (lane_id, level, block)
    where coalesce(told.waiting, 0) <> coalesce(found.waiting, 0)
    order by lane_id, level, block
    limit ${LISTED}`);
  return rows.map(({ lane, level, block, counted, waiting }) => ({ code: 'LANE_MISCOUNTED', subject: lane, text: `${level}.${block}: ${counted} / ${waiting}` }));
};

/** Tickets of a lane that do not ascend with the order of submission (Q1). */
export const laneOutOfOrder: Detector = async (tx) => {
  const rows = await tx.execute<{ number: string; ticket: number; before: number }>(sql`
    select number::text as number, ticket, before
    from (
      select number, ticket, lag(ticket) over (partition by lane_id order by submitted_at, submit_sequence) as before
      from application
    ) as line
    where before >= ticket
    order by number
    limit ${LISTED}`);
  return rows.map(({ number, ticket, before }) => ({ code: 'LANE_OUT_OF_ORDER', subject: number, text: `${before} / ${ticket}` }));
};
