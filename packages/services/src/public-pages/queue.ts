import { requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES } from '@balabaqsha/domain';
import { and, asc, count, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { publicQueue, queueInput } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { isWaiting, submissionOrder } from '../queue/lane.ts';
import { applicationInLiveCity } from './live.ts';

type PublicQueue = z.infer<typeof publicQueue>;

const PAGE = 50;

/** The public queue: lanes, and one lane's page of positions, numbers and dates. No name, no IIN, ever (P5). */
export async function queue(deps: Deps, actor: Actor, input: z.output<typeof queueInput>): Promise<PublicQueue> {
  requireCall(actor, 'public.queue');
  return deps.db.read(async (tx) => {
    const lanes = await loadLanes(tx);
    const wanted = lanes.find((lane) => lane.correctionType === input.correctionType && lane.birthYear === input.birthYear);
    return { lanes, lane: wanted === undefined ? null : await loadLane(tx, wanted, input.page) };
  });
}

async function loadLanes(tx: ReadTx): Promise<PublicQueue['lanes']> {
  const rows = await tx
    .select({ correctionType: application.correctionType, birthYear: application.birthYear, waiting: count() })
    .from(application)
    .where(and(applicationInLiveCity, isWaiting))
    .groupBy(application.correctionType, application.birthYear)
    .orderBy(asc(application.birthYear));
  return rows.sort((a, b) => CORRECTION_TYPES.indexOf(a.correctionType) - CORRECTION_TYPES.indexOf(b.correctionType) || a.birthYear - b.birthYear);
}

async function loadLane(tx: ReadTx, lane: PublicQueue['lanes'][number], asked: number): Promise<NonNullable<PublicQueue['lane']>> {
  const pages = Math.max(1, Math.ceil(lane.waiting / PAGE));
  const page = Math.min(asked, pages);
  const skipped = (page - 1) * PAGE;
  const rows = await tx
    .select({ number: application.number, submittedAt: application.submittedAt })
    .from(application)
    .where(and(applicationInLiveCity, eq(application.correctionType, lane.correctionType), eq(application.birthYear, lane.birthYear), isWaiting))
    .orderBy(...submissionOrder)
    .limit(PAGE)
    .offset(skipped);
  return { ...lane, page, pages, rows: rows.map((row, index) => ({ position: skipped + index + 1, ...row })) };
}
