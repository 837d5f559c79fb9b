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
  await endEnrolments(tx, deps, actor, [held], now, reason);
  await deps.jobs.enqueue(tx, 'queue.advance', { cityId: held.application.cityId, cause: 'SEAT_FREED' });
}

/**
 * Ends several enrolments with one reason (E7). The caller holds the pool's lock, and lets the queue move once.
 * @throws DomainError STATE_CHANGED where any of the children is not enrolled
 */
export async function endEnrolments(tx: WriteTx, deps: Deps, actor: Actor, ending: readonly EnrolmentCase[], now: Date, reason: EndReason | null): Promise<void> {
  for (const { application, enrolment, kindergarten } of ending) {
    await moveEnrolment(tx, {
      id: enrolment.id,
      from: enrolment.state,
      event: 'DISENROLLED',
      set: { closedAt: now, leftOn: reason?.leftOn ?? localDateOf(now), reasonId: reason?.id ?? null, comment: reason?.comment ?? null },
    });
    await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'DISENROLLED', set: { archiveReason: 'DISENROLLED' }, details: wordsOf(kindergarten, reason) });
  }
  await recordAudit(
    tx,
    now,
    actor,
    ...ending.map(({ application, enrolment }) => ({ action: 'enrolment.ended', subject: { kind: 'enrolment', id: enrolment.id }, details: { application: application.number, reason: reason?.id ?? null } })),
  );
  await notifyGuardians(
    tx,
    deps,
    now,
    ending.map(({ application, kindergarten }) => ({
      guardianId: application.guardianId, applicationId: application.id, kind: 'DISENROLLED' as const, params: { number: application.number, ...wordsOf(kindergarten, reason) },
    })),
  );
}

function wordsOf(kindergarten: Pick<EnrolmentCase['kindergarten'], 'name'>, reason: EndReason | null) {
  return { ...inLanguages('kindergarten', kindergarten.name), ...(reason && inLanguages('reason', reason.text)) };
}
