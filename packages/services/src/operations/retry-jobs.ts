import { requireCall } from '@balabaqsha/auth';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { jobsRetried, retryJobsInput } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Gives one job that failed for good, or all of a queue, to the workers once more. Handlers check everything again, so a
 * job whose matter has been settled meanwhile does nothing.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED where none is left to be tried
 */
export async function retryJobs(deps: Deps, actor: Actor, input: z.output<typeof retryJobsInput>): Promise<z.output<typeof jobsRetried>> {
  requireCall(actor, 'staff.operations.retryJobs');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const retried = await deps.jobs.retryDead(tx, input.queue, input.id ?? null);
    if (retried === 0) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'job.retried', subject: { kind: 'job', id: input.id ?? null }, details: { queue: input.queue, retried } });
    return { retried };
  });
}
