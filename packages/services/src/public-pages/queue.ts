import { requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, localDateOf } from '@balabaqsha/domain';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadPolicy } from '../city-rules/index.ts';
import type { publicQueue, queueInput } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { loadLastWait } from '../forecast/last-in-lane.ts';
import { crowdedLanes, type CrowdedLane } from '../queue/lane-size.ts';
import { isWaiting } from '../queue/lane.ts';
import { laneInLiveCity } from './live.ts';

type PublicQueue = z.infer<typeof publicQueue>;

/** Rows on a page of a lane. */
export const LANE_PAGE = 50;

/** The public queue: lanes, and one lane's page of positions, numbers and dates. No name, no IIN, ever (P5). */
export async function queue(deps: Deps, actor: Actor, input: z.output<typeof queueInput>): Promise<PublicQueue> {
  requireCall(actor, 'public.queue');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const lanes = (await crowdedLanes(tx, laneInLiveCity)).sort((a, b) => CORRECTION_TYPES.indexOf(a.correctionType) - CORRECTION_TYPES.indexOf(b.correctionType) || a.birthYear - b.birthYear);
    const wanted = lanes.find((lane) => lane.correctionType === input.correctionType && lane.birthYear === input.birthYear);
    return {
      lanes: lanes.map(({ correctionType, birthYear, waiting }) => ({ correctionType, birthYear, waiting })),
      lane: wanted === undefined ? null : await loadLane(tx, wanted, input.page, now),
    };
  });
}

/** The tickets of a page come from the lane's index alone; only its own rows are read. */
async function loadLane(tx: ReadTx, { laneId, cityId, correctionType, birthYear, waiting }: CrowdedLane, asked: number, now: Date): Promise<NonNullable<PublicQueue['lane']>> {
  const pages = Math.max(1, Math.ceil(waiting / LANE_PAGE));
  const page = Math.min(asked, pages);
  const skipped = (page - 1) * LANE_PAGE;
  const inLane = and(eq(application.laneId, laneId), isWaiting);
  const tickets = tx.select({ ticket: application.ticket }).from(application).where(inLane).orderBy(asc(application.ticket)).limit(LANE_PAGE).offset(skipped);
  const rows = await tx
    .select({ number: application.number, submittedAt: application.submittedAt })
    .from(application)
    .where(and(inLane, inArray(application.ticket, tickets)))
    .orderBy(asc(application.ticket));
  const lastWait = await loadLastWait(tx, laneId, await loadPolicy(tx, cityId, localDateOf(now)), now);
  return { correctionType, birthYear, waiting, page, pages, lastWait, rows: rows.map((row, index) => ({ position: skipped + index + 1, ...row })) };
}
