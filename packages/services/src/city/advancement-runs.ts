import type { ReadTx } from '@balabaqsha/db';
import { advancementRun } from '@balabaqsha/db/schema';
import type { CityId } from '@balabaqsha/domain';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { advancementRunsInput, advancementRuns as advancementRunsOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { PASSED_OVER_KEPT } from '../queue/index.ts';
import { officerCalling } from './officer.ts';

const PAGE = 50;

/**
 * Runs of queue advancement with what each saw, did and whom it passed over (V1, V2), newest first, a page of 50.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function advancementRuns(deps: Deps, actor: Actor, { before }: z.output<typeof advancementRunsInput>): Promise<z.output<typeof advancementRunsOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.runs');
  return deps.db.read((tx) => readRuns(tx, cityId, before));
}

/** A page of a city's runs, newest first: one statement along an index. @param before id of the last run of the page before */
export function readRuns(tx: ReadTx, cityId: CityId, before: number | null | undefined) {
  return tx
    .select({
      id: advancementRun.id,
      at: advancementRun.at,
      cause: advancementRun.cause,
      seatsFree: advancementRun.seatsFree,
      vouchersOut: advancementRun.vouchersOut,
      offered: advancementRun.offered,
      offeredTo: advancementRun.offeredTo,
      passedOver: advancementRun.passedOver,
      passedOverAtLeast: sql<boolean>`jsonb_array_length(${advancementRun.passedOver}) >= ${PASSED_OVER_KEPT}`,
    })
    .from(advancementRun)
    .where(and(eq(advancementRun.cityId, cityId), before ? lt(advancementRun.id, before) : undefined))
    .orderBy(desc(advancementRun.id))
    .limit(PAGE);
}
