import { isOneOf, isUniqueViolation, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, ne } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { inLanguages, moveEnrolment, type EnrolmentCase } from './enrolment-rows.ts';

/**
 * Takes the end of enrolments back (E7): the children have their seats again, under the contracts that were signed. The caller
 * holds the pool's lock and has judged that the seats are there.
 * @throws DomainError STATE_CHANGED where one of them is not ended any more, APPLICATION_LIVE_EXISTS where a child has applied
 * anew since (Q7)
 */
export async function restoreEnrolments(tx: WriteTx, deps: Deps, actor: Actor, now: Date, ended: readonly EnrolmentCase[]): Promise<void> {
  await requireNoNewer(tx, ended);
  try {
    for (const { application, enrolment, kindergarten } of ended) {
      await moveEnrolment(tx, { id: enrolment.id, from: enrolment.state, event: 'DISENROLMENT_UNDONE', set: { closedAt: null, leftOn: null, reasonId: null, comment: null } });
      await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'DISENROLMENT_UNDONE', set: { archiveReason: null }, details: inLanguages('kindergarten', kindergarten.name) });
    }
  } catch (error) {
    if (isUniqueViolation(error, 'application_one_live')) throw new DomainError('APPLICATION_LIVE_EXISTS');
    throw error;
  }
  await recordAudit(
    tx,
    now,
    actor,
    ...ended.map(({ application, enrolment }) => ({ action: 'enrolment.end-undone', subject: { kind: 'enrolment', id: enrolment.id }, details: { application: application.number } })),
  );
  await notifyGuardians(
    tx,
    deps,
    now,
    ended.map(({ application, kindergarten }) => ({
      guardianId: application.guardianId,
      applicationId: application.id,
      kind: 'DISENROLMENT_UNDONE' as const,
      params: { number: application.number, link: applicationLink(deps, application.number), ...inLanguages('kindergarten', kindergarten.name) },
    })),
  );
}

/** Names the application that a guardian has sent since, so that the employee sees why. */
async function requireNoNewer(tx: ReadTx, ended: readonly EnrolmentCase[]): Promise<void> {
  const [newer] = await tx
    .select({ number: application.number })
    .from(application)
    .where(and(isOneOf(application.childId, ended.map(({ child }) => child.id)), ne(application.state, 'ARCHIVED')))
    .limit(1);
  if (newer !== undefined) throw new DomainError('APPLICATION_LIVE_EXISTS', { params: { number: newer.number } });
}
