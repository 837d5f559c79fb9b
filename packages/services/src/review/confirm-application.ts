import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { confirmed, confirmInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { lockLane } from '../queue/lane.ts';
import { positionOnEntering } from '../queue/position.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { lockUndecided, reviewerCalling } from './scope.ts';

/**
 * Confirms an application: it stands in its lane by its time of submission from now on (Q6), and the guardian is told
 * his place (Q5). The lane's lock makes the place exact also when two are confirmed at once.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED
 */
export async function confirmApplication(deps: Deps, actor: Actor, input: z.output<typeof confirmInput>): Promise<z.infer<typeof confirmed>> {
  const reviewer = reviewerCalling(actor, 'staff.review.confirm');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await lockUndecided(tx, reviewer, input.number);
    await lockLane(tx, row.laneId);
    const place = await positionOnEntering(tx, row);
    await moveApplication(tx, now, actor, {
      id: row.id,
      from: 'AWAITING_REVIEW',
      event: 'CONFIRMED',
      set: { reviewedBy: reviewer.staff.staffId, reviewedAt: now },
      details: { ...place },
    });
    await recordAudit(tx, now, actor, { action: 'application.confirmed', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    await notifyGuardians(tx, deps, now, [
      { guardianId: row.guardianId, applicationId: row.id, kind: 'APPLICATION_CONFIRMED', params: { number: row.number, position: place.position, link: applicationLink(deps, row.number) } },
    ]);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'CONFIRMATION' });
    return place;
  });
}
