import { DomainError, localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { disenrolInput } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { endEnrolment } from '../enrolment/end-enrolment.ts';
import { kindergartenStaffCalling, ownEnrolmentLocked, reasonInForce } from './own-kindergarten.ts';

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
    const reason = await reasonInForce(tx, held.application.cityId, 'DISENROLMENT', input.reasonId, now);
    const leftOn = input.leftOn ?? localDateOf(now);
    if (leftOn > localDateOf(now)) throw new DomainError('DATE_IN_FUTURE', { field: 'leftOn' });
    if (held.enrolment.enrolledAt !== null && leftOn < localDateOf(held.enrolment.enrolledAt)) throw new DomainError('DATE_ORDER', { field: 'leftOn' });
    await endEnrolment(tx, deps, actor, held, now, { ...reason, comment: input.comment === '' ? null : input.comment, leftOn });
    return { done: true };
  });
}
