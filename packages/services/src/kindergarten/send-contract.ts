import type { ReadTx } from '@balabaqsha/db';
import { contract, enrolment } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, yearOf, type ApplicationId } from '@balabaqsha/domain';
import { count, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { sendContractInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { inLanguages, moveEnrolment, requireInTime } from '../enrolment/enrolment-rows.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { requisitesNow } from './requisites.ts';
import { kindergartenStaffCalling, ownEnrolmentLocked } from './own-kindergarten.ts';

/**
 * Sends the contract to the guardian to fill in and sign (E2, «Отправить договор»). It is in the guardian's language.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, STATE_CHANGED, VOUCHER_EXPIRED, DATE_IN_PAST
 */
export async function sendContract(deps: Deps, actor: Actor, input: z.output<typeof sendContractInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.enrolments.sendContract');
  const now = deps.clock.now();
  const today = localDateOf(now);
  if (input.startsOn < today) throw new DomainError('DATE_IN_PAST', { field: 'startsOn' });
  return deps.db.write(async (tx) => {
    const held = await ownEnrolmentLocked(tx, staff, input.id);
    const { application, enrolment, guardian, kindergarten, voucher } = held;
    await moveEnrolment(tx, { id: enrolment.id, from: enrolment.state, event: 'CONTRACT_SENT', set: { contractSentAt: now } });
    requireInTime(held, now);
    const number = await nextNumber(tx, application, yearOf(today));
    const requisitesId = (await requisitesNow(tx, kindergarten.id))?.id ?? null;
    await tx.insert(contract).values({ enrolmentId: enrolment.id, number, requisitesId, startsOn: input.startsOn, locale: guardian.locale, createdAt: now });
    const at = inLanguages('kindergarten', kindergarten.name);
    await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'CONTRACT_SENT', details: at });
    await recordAudit(tx, now, actor, { action: 'contract.sent', subject: { kind: 'enrolment', id: enrolment.id }, details: { application: application.number, contract: number } });
    await notifyGuardians(tx, deps, now, [
      {
        guardianId: application.guardianId,
        applicationId: application.id,
        kind: 'CONTRACT_SENT',
        params: { number: application.number, link: applicationLink(deps, application.number), ...at, ...(voucher.enrolBy && { deadline: voucher.enrolBy.toISOString() }) },
      },
    ]);
    return { done: true };
  });
}

/** `2026-100123-2`: the year, the application, and which contract of that application it is. The caller holds the lock. */
async function nextNumber(tx: ReadTx, application: { id: ApplicationId; number: number }, year: number): Promise<string> {
  const [before] = await tx
    .select({ contracts: count() })
    .from(contract)
    .innerJoin(enrolment, eq(enrolment.id, contract.enrolmentId))
    .where(eq(enrolment.applicationId, application.id));
  return `${year}-${application.number}-${(before?.contracts ?? 0) + 1}`;
}
