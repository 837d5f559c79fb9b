import { lockPool, type WriteTx } from '@balabaqsha/db';
import { advancementRun, type AdvancementCause } from '@balabaqsha/db/schema';
import { DomainError, inIssueWindow, type CityId } from '@balabaqsha/domain';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { issueVouchers } from './issue-vouchers.ts';
import { planAdvancement, sealOfPlan } from './plan-advancement.ts';

export interface Advancement {
  /** Vouchers that the run issued. */
  offered: number;
}

const SYSTEM: Actor = { kind: 'system' };

/**
 * Offers vouchers to the heads of the city's lanes (V1): as many as the free seats safely hold and no more, best in
 * queue order (V2). Runs of one city come one after another under the pool's lock, each looks at everything anew, so a
 * second run for the same cause finds nothing to do. Outside the city's hours of issue it does nothing and the start of
 * the next working day catches up, unless an officer asks for it.
 */
export async function advanceCity(deps: Deps, order: { cityId: CityId; cause: AdvancementCause }): Promise<Advancement> {
  return deps.db.write((tx) => advanceCityIn(tx, deps, SYSTEM, order));
}

/** Vouchers that one run offers at most, so that nobody waits long for the pool; another run follows for the rest, where nobody had to see it before. */
export const MOST_OFFERED = 1000;

interface AdvancementOrder {
  cityId: CityId;
  cause: AdvancementCause;
  /** The seal of the plan that somebody saw: nothing else is done (V2). */
  seen?: string | null;
}

/**
 * The same inside the caller's transaction, which has taken no row lock yet: the pool's lock comes first.
 * @throws DomainError QUEUE_CHANGED when the plan is not the one that was seen
 */
export async function advanceCityIn(tx: WriteTx, deps: Deps, actor: Actor, { cityId, cause, seen }: AdvancementOrder): Promise<Advancement> {
  await lockPool(tx, cityId);
  const now = deps.clock.now();
  const rules = await loadRules(tx, cityId, now);
  if (cause !== 'OFFICER' && !inIssueWindow(now, rules.policy, rules.additions)) return { offered: 0 };

  const plan = await planAdvancement(tx, cityId, rules.today, MOST_OFFERED);
  if (seen && seen !== sealOfPlan(plan)) throw new DomainError('QUEUE_CHANGED');
  const run = {
    cityId,
    at: now,
    cause,
    seatsFree: plan.seatsFree,
    vouchersOut: plan.vouchersOut,
    offered: plan.offered.length,
    offeredTo: plan.offered.map(({ number }) => number),
    passedOver: plan.passedOver,
  };
  await Promise.all([issueVouchers(tx, deps, actor, now, rules, plan.offered), tx.insert(advancementRun).values(run)]);
  // What was shown is done and nothing beyond it: who asked for it looks at the rest as well.
  if (plan.offered.length === MOST_OFFERED && !seen) await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause });
  return { offered: plan.offered.length };
}
