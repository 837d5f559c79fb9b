import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { disenrolInput } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { endEnrolment } from '../enrolment/end-enrolment.ts';
import { leavingReason } from './leaving.ts';
import { kindergartenStaffCalling, ownEnrolmentLocked } from './own-kindergarten.ts';

/**
 * The kindergarten disenrols a child, with a reason of the city's list (E7, «Отчислить»).
 * The last day may lie in the past: the seat is free from the moment of the decision.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, INVALID_VALUE, DATE_IN_FUTURE, DATE_ORDER before the day of enrolment, STATE_CHANGED where the child is not enrolled
 */
export async function disenrolChild(deps: Deps, actor: Actor, input: z.output<typeof disenrolInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.enrolments.disenrol');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const held = await ownEnrolmentLocked(tx, staff, input.id);
    await endEnrolment(tx, deps, actor, held, now, await leavingReason(tx, held.application.cityId, now, [held], input));
    return { done: true };
  });
}
