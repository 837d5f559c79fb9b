import type { ReadTx } from '@balabaqsha/db';
import { queue } from '@balabaqsha/services';
import { sql } from 'drizzle-orm';
import type { MeasuredLane, Waiting } from './lanes.ts';

/**
 * Asks the product for places and counts the same people one by one in the same snapshot.
 * @param tx a reading transaction, which has one snapshot
 * @returns how many of them are told another place, or another number of those who wait, than is counted
 */
export async function wrongAmong(tx: ReadTx, { laneId }: MeasuredLane, asked: readonly Waiting[]): Promise<number> {
  const inOrder = asked.toSorted((a, b) => a.ticket - b.ticket);
  const told = await queue.positionsOf(tx, inOrder.map(({ id }) => id));
  const tickets = sql`${`{${inOrder.map(({ ticket }) => ticket).join(',')}}`}::int[]`;
  // One walk through the lane for all of them: between whose tickets each waiting application stands.
  const counts = await tx.execute<{ after: number; waiting: number; own: boolean }>(sql`
    select width_bucket(ticket, ${tickets}) as after, count(*)::int as waiting, bool_or(ticket = any(${tickets})) as own
    from application where lane_id = ${laneId} and state = 'IN_QUEUE' group by 1`);
  const after = new Map(counts.map((count) => [count.after, count]));
  const of = counts.reduce((sum, { waiting }) => sum + waiting, 0);
  let ahead = after.get(0)?.waiting ?? 0;
  let wrong = 0;
  for (const [index, { id }] of inOrder.entries()) {
    const from = after.get(index + 1);
    const place = told.get(id);
    const right = from?.own === true ? place?.position === ahead + 1 && place.of === of : place === undefined;
    if (!right) wrong += 1;
    ahead += from?.waiting ?? 0;
  }
  return wrong;
}

/**
 * Compares the places of a whole lane, as the database tells them, with their order.
 * @param step 1 for everybody, n for each n-th ticket
 */
export async function wrongInLane(tx: ReadTx, { laneId }: MeasuredLane, step: number): Promise<number> {
  const [row] = await tx.execute<{ wrong: number }>(sql`
    select count(*) filter (where place.ahead <> counted.ahead or place.waiting <> counted.waiting)::int as wrong
    from (
      select ticket, row_number() over (order by ticket) - 1 as ahead, count(*) over () as waiting
      from application where lane_id = ${laneId} and state = 'IN_QUEUE'
    ) as counted
    cross join lateral lane_place(${laneId}, counted.ticket) as place
    where counted.ticket % ${step} = 0`);
  if (row === undefined) throw new Error('nothing was counted');
  return row.wrong;
}
