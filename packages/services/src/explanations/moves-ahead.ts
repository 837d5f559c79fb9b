import type { ReadTx } from '@balabaqsha/db';
import { application, applicationEvent } from '@balabaqsha/db/schema';
import type { ApplicationEvent, LaneId, MovesAhead } from '@balabaqsha/domain';
import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';

/** A place in the order of a lane. */
export interface Ticket {
  laneId: LaneId;
  ticket: number;
}

const ahead = ({ laneId, ticket }: Ticket, since: Date) =>
  and(eq(applicationEvent.laneId, laneId), gt(applicationEvent.at, since), ne(applicationEvent.queueChange, 0), lt(applicationEvent.ticket, ticket));

/** Who came in and who left ahead of the ticket since the instant, by hour and cause: as many rows as hours, not people. */
export async function loadMovesAhead(tx: ReadTx, place: Ticket, since: Date): Promise<MovesAhead[]> {
  const hour = sql<Date>`date_trunc('hour', ${applicationEvent.at})`.mapWith(applicationEvent.at);
  return tx
    .select({ hour, event: applicationEvent.event, change: sql<number>`sum(${applicationEvent.queueChange})`.mapWith(Number) })
    .from(applicationEvent)
    .where(ahead(place, since))
    .groupBy(sql`1`, applicationEvent.event);
}

/** The newest single moves, newest first, with the time at which the application that moved was sent. */
export async function loadNewestMoves(tx: ReadTx, place: Ticket, since: Date, most: number): Promise<{ at: Date; event: ApplicationEvent; change: number; submittedAt: Date }[]> {
  return tx
    .select({ at: applicationEvent.at, event: applicationEvent.event, change: applicationEvent.queueChange, submittedAt: application.submittedAt })
    .from(applicationEvent)
    .innerJoin(application, eq(application.id, applicationEvent.applicationId))
    .where(ahead(place, since))
    .orderBy(desc(applicationEvent.at), desc(applicationEvent.id))
    .limit(most);
}
