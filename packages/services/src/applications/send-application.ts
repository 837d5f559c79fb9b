import { expectOne, isUniqueViolation, type WriteTx } from '@balabaqsha/db';
import { application, applicationDraft } from '@balabaqsha/db/schema';
import { applicationLifecycle, DomainError, reviewerRoleFor, type ChildId, type CityId, type GuardianId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { applicationSent, SendApplicationInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { requireFeature } from '../features/index.ts';
import { applicationLink, lapseAppealsOfChild, notifyGuardians, recordApplicationEvents, recordAudit } from '../record/index.ts';
import { liveApplicationOf, requireSendable, type Sendable } from './sendable.ts';

/** The wording of the consent that the form shows; a new wording gets a new version. */
export const APPLICATION_CONSENT_VERSION = '2026-09-01';

/**
 * Sends an application (Q2, Q3). Its place in the lane is the time of this transaction (Q1), given under the lane's lock:
 * the next sender of the lane gets his time only after this one's is kept, so whoever was ahead when the answer came is
 * never found behind later. A second click finds the first one's application and is told its number (Q7).
 * @throws DomainError SWITCHED_OFF; as `requireSendable` does; APPLICATION_LIVE_EXISTS with `number`
 */
export async function sendApplication(deps: Deps, actor: Actor, input: SendApplicationInput): Promise<z.infer<typeof applicationSent>> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.send');
  try {
    const number = await deps.db.write((tx) => send(tx, deps, actor, guardianId, input));
    return { number, reviewer: reviewerRoleFor(input.correctionType) };
  } catch (error) {
    if (!isUniqueViolation(error, 'application_one_live')) throw error;
    throw await liveExists(deps, input.childId as ChildId);
  }
}

async function send(tx: WriteTx, deps: Deps, actor: Actor, guardianId: GuardianId, input: SendApplicationInput): Promise<number> {
  const now = deps.clock.now();
  await requireFeature(tx, now, 'APPLICATIONS', input.cityId as CityId);
  const row = await insertApplication(tx, guardianId, input, await requireSendable(tx, guardianId, input, now), now);
  const { submittedAt } = row;
  await tx.delete(applicationDraft).where(eq(applicationDraft.guardianId, guardianId));
  await lapseAppealsOfChild(tx, submittedAt, input.childId as ChildId);
  await recordApplicationEvents(tx, submittedAt, actor, [{ id: row.id, event: 'SENT', from: null, to: row.state, details: {} }]);
  await recordAudit(tx, submittedAt, actor, { action: 'application.sent', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
  await notifyGuardians(tx, deps, submittedAt, [
    { guardianId, applicationId: row.id, kind: 'APPLICATION_SENT', params: { number: row.number, link: applicationLink(deps, row.number) } },
  ]);
  return row.number;
}

/** The database gives the ticket, and a time that is never before the lane's last one, whatever the clocks say (Q1). */
async function insertApplication(
  tx: WriteTx,
  guardianId: GuardianId,
  input: SendApplicationInput,
  { cityId, childId, birthYear, kindergartenId, conclusionFileId }: Sendable,
  submittedAt: Date,
): Promise<Pick<typeof application.$inferSelect, 'id' | 'number' | 'state' | 'submittedAt'>> {
  const rows = await tx
    .insert(application)
    .values({
      cityId,
      queueType: input.queueType,
      childId,
      guardianId,
      correctionType: input.correctionType,
      birthYear,
      state: applicationLifecycle.initial.state,
      submittedAt,
      conclusionNumber: input.conclusionNumber,
      conclusionIssuedOn: input.conclusionIssuedOn,
      conclusionValidUntil: input.conclusionValidUntil,
      conclusionFileId,
      wishedKindergartenId: kindergartenId,
      language: input.language,
      otherLanguageSuits: input.otherLanguageSuits,
      consentVersion: APPLICATION_CONSENT_VERSION,
    })
    .returning({ id: application.id, number: application.number, state: application.state, submittedAt: application.submittedAt });
  return expectOne(rows);
}

/** The refusal for whoever was slower than another tab or the other parent. */
async function liveExists(deps: Deps, childId: ChildId): Promise<DomainError> {
  const number = await deps.db.read((tx) => liveApplicationOf(tx, childId));
  return new DomainError('APPLICATION_LIVE_EXISTS', { params: number === null ? {} : { number }, field: 'childId' });
}
