import { requireCall } from '@balabaqsha/auth';
import { countJobs, listFailedJobs, listSchedules } from '@balabaqsha/jobs';
import type { Actor } from '../actor.ts';
import type { JobBoard } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';

/**
 * Every queue with its counts, the jobs that fail, and the schedules, in one snapshot.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function jobBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<JobBoard> {
  requireCall(actor, 'staff.operations.jobs');
  return deps.db.read(async (tx) => {
    const [queues, failures, schedules] = await Promise.all([countJobs(tx), listFailedJobs(tx), listSchedules(tx, deps.clock.now())]);
    return { queues, failures, schedules };
  });
}
