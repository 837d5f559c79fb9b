import type { ReadTx } from '@balabaqsha/db';
import { applicationEvent, type application } from '@balabaqsha/db/schema';
import { causesOf, localDateOf, positionsByDay, startOfDay, type ApplicationId, type LocalDate } from '@balabaqsha/domain';
import { and, desc, eq } from 'drizzle-orm';
import type { PositionExplanation } from '../contract/explanation.ts';
import { positionOf } from '../queue/position.ts';
import { loadMovesAhead, loadNewestMoves } from './moves-ahead.ts';

type Row = Pick<typeof application.$inferSelect, 'id' | 'laneId' | 'ticket' | 'state' | 'submittedAt'>;

/** Single moves that are listed; the causes count all of them. */
const LISTED = 30;

/**
 * Why the position is what it is (Q6), from the history alone: the place then, each cause since, and the place now, all in
 * one snapshot, so that they add up. `null` where the application does not wait.
 * @param since first day that is asked about; the whole waiting unless told
 * @param now UTC instant
 */
export async function explainPosition(tx: ReadTx, row: Row, since: LocalDate | null, now: Date): Promise<PositionExplanation | null> {
  const place = await positionOf(tx, row.id);
  if (place === null) return null;
  const entered = await enteredAt(tx, row.id);
  const asked = since === null ? entered : startOfDay(since);
  const from = asked > entered ? asked : entered;
  const moves = await loadMovesAhead(tx, row, from);
  const causes = causesOf(moves);
  return {
    now: place,
    since: from,
    then: place.position - causes.reduce((sum, { change }) => sum + change, 0),
    causes: causes.filter(({ change }) => change !== 0),
    moves: await loadNewestMoves(tx, row, from, LISTED),
    days: positionsByDay(place.position, moves, localDateOf(from), now),
  };
}

/** When the application came into the queue, the last time it did. */
async function enteredAt(tx: ReadTx, id: ApplicationId): Promise<Date> {
  const [entry] = await tx
    .select({ at: applicationEvent.at })
    .from(applicationEvent)
    .where(and(eq(applicationEvent.applicationId, id), eq(applicationEvent.queueChange, 1)))
    .orderBy(desc(applicationEvent.id))
    .limit(1);
  if (entry === undefined) throw new Error('an application waits that never came into the queue');
  return entry.at;
}
