import type { ReadTx } from '@balabaqsha/db';
import { lane } from '@balabaqsha/db/schema';
import type { LaneId } from '@balabaqsha/domain';
import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { Lane } from './lane.ts';

/** A lane in which somebody waits. */
export interface CrowdedLane extends Lane {
  laneId: LaneId;
  waiting: number;
}

const waiting = sql<number>`lane_size.waiting`.mapWith(Number);

/** Lanes in which somebody waits and how many do (Q6), exact in the snapshot; reads the counts of lanes, no application. */
export async function crowdedLanes(tx: ReadTx, where: SQL | undefined): Promise<CrowdedLane[]> {
  return tx
    .select({ laneId: lane.id, cityId: lane.cityId, queueType: lane.queueType, correctionType: lane.correctionType, birthYear: lane.birthYear, waiting })
    .from(lane)
    .innerJoin(sql`lane_size`, eq(sql`lane_size.lane_id`, lane.id))
    .where(and(where, gt(waiting, 0)))
    .orderBy(asc(lane.correctionType), asc(lane.birthYear), asc(lane.id));
}
