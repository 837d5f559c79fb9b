import type { WriteTx } from '@balabaqsha/db';
import { application, lane } from '@balabaqsha/db/schema';
import { applicationLifecycle, type CityId, type CorrectionType, type LaneId, type QueueType } from '@balabaqsha/domain';
import { eq, sql, type SQL } from 'drizzle-orm';

/** One ordered line of applications (Q1). */
export interface Lane {
  cityId: CityId;
  queueType: QueueType;
  correctionType: CorrectionType;
  birthYear: number;
}

/**
 * Takes the lock of a lane until the transaction ends, so that two who are confirmed at once are told different
 * positions (Q5). Sending takes the same lock by itself. Where the pool's lock is needed too, that one comes first.
 */
export async function lockLane(tx: WriteTx, laneId: LaneId): Promise<void> {
  await tx.select({ id: lane.id }).from(lane).where(eq(lane.id, laneId)).for('no key update');
}

const WAITING = applicationLifecycle.categories.waiting.map((state) => `'${state}'`).join(', ');

/** Applications that count in positions (Q6), with the states written out as the partial indexes of lanes have them. */
export const isWaiting: SQL = sql`${application.state} in (${sql.raw(WAITING)})`;
