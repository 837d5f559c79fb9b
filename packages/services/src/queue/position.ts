import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import type { ApplicationId } from '@balabaqsha/domain';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isWaiting, type Lane } from './lane.ts';

/** A place in a lane: 1-based rank, and how many wait in it (Q6). */
export interface Position {
  position: number;
  of: number;
}

/**
 * Places of waiting applications, exact in the snapshot of this one statement; those that do not wait are not in the
 * answer. Reads the lanes' own index and nothing else of the table.
 */
export async function positionsOf(tx: ReadTx, ids: readonly ApplicationId[]): Promise<Map<ApplicationId, Position>> {
  if (ids.length === 0) return new Map();
  const mine = alias(application, 'mine');
  const rows = await tx
    .select({
      id: mine.id,
      position: sql<number>`count(*) filter (where (${application.submittedAt}, ${application.submitSequence}) <= (${mine.submittedAt}, ${mine.submitSequence}))`.mapWith(Number),
      of: count(),
    })
    .from(mine)
    .innerJoin(
      application,
      and(
        eq(application.cityId, mine.cityId),
        eq(application.queueType, mine.queueType),
        eq(application.correctionType, mine.correctionType),
        eq(application.birthYear, mine.birthYear),
        isWaiting,
      ),
    )
    .where(and(inArray(mine.id, [...ids]), sql`${mine.state} = 'IN_QUEUE'`))
    .groupBy(mine.id);
  return new Map(rows.map(({ id, position, of }) => [id, { position, of }]));
}

/** The place of one application, `null` where it does not wait (Q6). */
export async function positionOf(tx: ReadTx, id: ApplicationId): Promise<Position | null> {
  return (await positionsOf(tx, [id])).get(id) ?? null;
}

/**
 * The place that an application which does not wait yet is going to have, were it let into its lane now (Q5). Exact
 * under the lane's lock.
 */
export async function positionOnEntering(tx: ReadTx, row: Lane & { id: ApplicationId }): Promise<Position> {
  const [ahead] = await tx
    .select({
      ahead: sql<number>`count(*) filter (where (${application.submittedAt}, ${application.submitSequence}) < (select entering.submitted_at, entering.submit_sequence from application as entering where entering.id = ${row.id}))`.mapWith(Number),
      of: count(),
    })
    .from(application)
    .where(
      and(
        eq(application.cityId, row.cityId),
        eq(application.queueType, row.queueType),
        eq(application.correctionType, row.correctionType),
        eq(application.birthYear, row.birthYear),
        isWaiting,
      ),
    );
  return { position: (ahead?.ahead ?? 0) + 1, of: (ahead?.of ?? 0) + 1 };
}
