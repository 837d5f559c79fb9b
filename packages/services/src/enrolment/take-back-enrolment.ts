import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { inLanguages, moveEnrolment, requireInTime } from './enrolment-rows.ts';
import { guardianCalling, ownSeatLocked } from './own-application.ts';

/**
 * Takes the request to a kindergarten back before the contract is signed (E2): the seat is free again, the guardian
 * chooses anew within the deadline he has.
 * @throws DomainError NOT_FOUND, STATE_CHANGED, VOUCHER_EXPIRED
 */
export async function takeBackEnrolment(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.takeBack');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const held = await ownSeatLocked(tx, guardianId, input.number);
    const { application, enrolment, kindergarten, voucher } = held;
    await moveEnrolment(tx, { id: enrolment.id, from: enrolment.state, event: 'TAKEN_BACK', set: { closedAt: now } });
    requireInTime(held, now);
    const at = inLanguages('kindergarten', kindergarten.name);
    await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'ENROLMENT_TAKEN_BACK', details: at });
    await recordAudit(tx, now, actor, { action: 'enrolment.taken-back', subject: { kind: 'enrolment', id: enrolment.id }, details: { application: application.number } });
    await notifyGuardians(tx, deps, now, [
      {
        guardianId,
        applicationId: application.id,
        kind: 'ENROLMENT_TAKEN_BACK',
        params: { number: application.number, ...at, ...(voucher.enrolBy && { deadline: voucher.enrolBy.toISOString() }) },
      },
    ]);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: application.cityId, cause: 'SEAT_FREED' });
    return { done: true };
  });
}
