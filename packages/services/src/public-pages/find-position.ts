import { requireCall } from '@balabaqsha/auth';
import { preparedRead } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { findPositionInput, foundPosition } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { isWaiting } from '../queue/lane.ts';
import { applicationInLiveCity } from './live.ts';
import { LANE_PAGE } from './queue.ts';

/** Application and place in one statement, so in one snapshot. */
const placeByNumber = preparedRead('place_by_number', (tx) =>
  tx
    .select({
      number: application.number,
      correctionType: application.correctionType,
      birthYear: application.birthYear,
      position: sql<number>`place.ahead + 1`.mapWith(Number),
      of: sql<number>`place.waiting`.mapWith(Number),
    })
    .from(application)
    .crossJoinLateral(sql`lane_place(${application.laneId}, ${application.ticket}) as place`)
    .where(and(eq(application.number, sql.placeholder('number')), applicationInLiveCity, isWaiting)),
);

/** The place of an application by its number, and the page of its lane; `null` where there is none or it does not wait, without telling which (P5). */
export async function findPosition(deps: Pick<Deps, 'db'>, actor: Actor, input: z.output<typeof findPositionInput>): Promise<z.infer<typeof foundPosition>> {
  requireCall(actor, 'public.findPosition');
  const [found] = await deps.db.prepared(placeByNumber, { number: input.number });
  return found === undefined ? null : { ...found, page: Math.ceil(found.position / LANE_PAGE) };
}
