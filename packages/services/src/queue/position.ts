import type { ReadTx } from '@balabaqsha/db';
import type { ApplicationId, LaneId } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';

/** A place in a lane: 1-based rank, and how many wait in it (Q6). */
export interface Position {
  position: number;
  of: number;
}

/**
 * Places of waiting applications, exact in the snapshot of this one statement; those that do not wait are not in the
 * answer. Reads counts of the lane and one block of its index: the same work in a lane of a thousand and of a million.
 */
export async function positionsOf(tx: ReadTx, ids: readonly ApplicationId[]): Promise<Map<ApplicationId, Position>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: ApplicationId; ahead: string; waiting: string }>(sql`
    select mine.id, place.ahead, place.waiting
    from application as mine cross join lateral lane_place(mine.lane_id, mine.ticket) as place
    where mine.id in ${[...ids]} and mine.state = 'IN_QUEUE'`);
  return new Map(rows.map(({ id, ahead, waiting }) => [id, { position: Number(ahead) + 1, of: Number(waiting) }]));
}

/** The place of one application, `null` where it does not wait (Q6). */
export async function positionOf(tx: ReadTx, id: ApplicationId): Promise<Position | null> {
  return (await positionsOf(tx, [id])).get(id) ?? null;
}

/**
 * The place that an application which does not wait yet is going to have, were it let into its lane now (Q5). Exact
 * under the lane's lock.
 */
export async function positionOnEntering(tx: ReadTx, { laneId, ticket }: { laneId: LaneId; ticket: number }): Promise<Position> {
  const [place] = await tx.execute<{ ahead: string; waiting: string }>(sql`select ahead, waiting from lane_place(${laneId}, ${ticket})`);
  return { position: Number(place?.ahead ?? 0) + 1, of: Number(place?.waiting ?? 0) + 1 };
}
