import type { WriteTx } from '@balabaqsha/db';
import type { Trilingual } from '@balabaqsha/db/schema';
import { localDateOf, type LocalDate } from '@balabaqsha/domain';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { inLanguages, moveEnrolment, type EnrolmentCase } from './enrolment-rows.ts';

/** Why the kindergarten ends it; a guardian needs no reason. */
export interface EndReason {
  id: string;
  text: Trilingual;
  comment: string | null;
  /** The child's last day. */
  leftOn: LocalDate;
}

/**
 * Ends an enrolment (E7): the child leaves, the application goes to the archive, the seat is free and the queue moves.
 * The caller holds the pool's lock.
 * @throws DomainError STATE_CHANGED where the child is not enrolled
 */
export async function endEnrolment(tx: WriteTx, deps: Deps, actor: Actor, held: EnrolmentCase, now: Date, reason: EndReason | null): Promise<void> {
  const { application, enrolment, kindergarten } = held;
  const words = { ...inLanguages('kindergarten', kindergarten.name), ...(reason && inLanguages('reason', reason.text)) };
  await moveEnrolment(tx, {
    id: enrolment.id,
    from: enrolment.state,
    event: 'DISENROLLED',
    set: { closedAt: now, leftOn: reason?.leftOn ?? localDateOf(now), reasonId: reason?.id ?? null, comment: reason?.comment ?? null },
  });
  await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'DISENROLLED', set: { archiveReason: 'DISENROLLED' }, details: words });
  await recordAudit(tx, now, actor, { action: 'enrolment.ended', subject: { kind: 'enrolment', id: enrolment.id }, details: { application: application.number, reason: reason?.id ?? null } });
  await notifyGuardians(tx, deps, now, [
    { guardianId: application.guardianId, applicationId: application.id, kind: 'DISENROLLED', params: { number: application.number, ...words } },
  ]);
  await deps.jobs.enqueue(tx, 'queue.advance', { cityId: application.cityId, cause: 'SEAT_FREED' });
}
