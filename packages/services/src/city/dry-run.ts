import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { dryRun as dryRunOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { MOST_OFFERED, PASSED_OVER_KEPT, planAdvancement, sealOfPlan } from '../queue/index.ts';
import { officerCalling } from './officer.ts';

/**
 * What queue advancement would do in the officer's city at this moment, whatever the hour, without doing it (V1, V2): the
 * plan is made by the same function, on one snapshot.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function dryRun(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof dryRunOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.dryRun');
  const today = localDateOf(deps.clock.now());
  const plan = await deps.db.read((tx) => planAdvancement(tx, cityId, today, MOST_OFFERED));
  const { offered, ...seen } = plan;
  return { ...seen, passedOverAtLeast: seen.passedOver.length >= PASSED_OVER_KEPT, more: offered.length === MOST_OFFERED, offeredTo: offered.map(({ number }) => number), seal: sealOfPlan(plan) };
}
