import { sql } from 'drizzle-orm';
import { LISTED, type Detector } from './problem.ts';

/** A lane whose counts, with what is noted and not folded yet, differ from the applications that wait in it (Q6). */
export const laneMiscounted: Detector = async (tx) => {
  const rows = await tx.execute<{ lane: string; stretch: number; counted: number; waiting: number }>(sql`
    with told as (
      select lane_id, stretch, sum(waiting) as waiting
      from (
        select lane_id, block * 256 + part as stretch, ahead[part + 2] - ahead[part + 1] as waiting from lane_block cross join generate_series(0, 255) as part
        union all select lane_id, stretch, change from lane_change
      ) as part
      group by lane_id, stretch
    ), found as (
      select lane_id, ticket >> 6 as stretch, count(*) as waiting from application where state = 'IN_QUEUE' group by 1, 2
    )
    select lane_id::text as lane, stretch, coalesce(told.waiting, 0)::int as counted, coalesce(found.waiting, 0)::int as waiting
    from told full join found using (lane_id, stretch)
    where coalesce(told.waiting, 0) <> coalesce(found.waiting, 0)
    union all
    select total.lane_id::text, block.block * 256, total.ahead[block.block + 1], before.waiting::int
    from lane_total as total
      join lane_block as block using (lane_id)
      cross join lateral (select coalesce(sum(earlier.ahead[257]), 0) as waiting from lane_block as earlier where earlier.lane_id = total.lane_id and earlier.block < block.block) as before
    where total.ahead[block.block + 1] is distinct from before.waiting::int
    order by 1, 2
    limit ${LISTED}`);
  return rows.map(({ lane, stretch, counted, waiting }) => ({ code: 'LANE_MISCOUNTED', subject: lane, text: `${stretch}: ${counted} / ${waiting}` }));
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
