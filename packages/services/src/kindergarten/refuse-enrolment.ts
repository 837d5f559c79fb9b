import type { WriteTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { DomainError, extensionWindow, givenBack, lastDayBefore, localDateOf, reminderTimes, type Deadline } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules, type CityRules } from '../city-rules/index.ts';
import type { refuseEnrolmentInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { inLanguages, moveEnrolment, requireInTime, type EnrolmentCase } from '../enrolment/enrolment-rows.ts';
import { outstandingVoucherLocked } from '../enrolment/own-application.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { kindergartenStaffCalling, ownEnrolmentLocked, reasonInForce } from './own-kindergarten.ts';

/**
 * The kindergarten refuses (E2), also after the guardian has signed: the seat is free, the working days that it took are
 * given back, and the guardian chooses again.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, INVALID_VALUE, STATE_CHANGED, VOUCHER_EXPIRED
 */
export async function refuseEnrolment(deps: Deps, actor: Actor, input: z.output<typeof refuseEnrolmentInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.enrolments.refuse');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const held = await ownEnrolmentLocked(tx, staff, input.id);
    const { application, enrolment, kindergarten } = held;
    const reason = await reasonInForce(tx, application.cityId, 'ENROLMENT_REFUSAL', input.reasonId, now);
    const comment = input.comment === '' ? null : input.comment;
    await moveEnrolment(tx, { id: enrolment.id, from: enrolment.state, event: 'REFUSED', set: { closedAt: now, reasonId: reason.id, comment } });
    requireInTime(held, now);
    const rules = await loadRules(tx, application.cityId, now);
    const deadline = await giveDaysBack(tx, held, now, rules);
    const words = { deadline: deadline.at.toISOString(), ...inLanguages('kindergarten', kindergarten.name), ...inLanguages('reason', reason.text) };
    await moveApplication(tx, now, actor, { id: application.id, from: application.state, event: 'ENROLMENT_REFUSED', details: words });
    await recordAudit(tx, now, actor, { action: 'enrolment.refused', subject: { kind: 'enrolment', id: enrolment.id }, details: { application: application.number, reason: reason.id } });
    await notifyGuardians(tx, deps, now, [
      { guardianId: application.guardianId, applicationId: application.id, kind: 'ENROLMENT_REFUSED', params: { number: application.number, link: applicationLink(deps, application.number), ...words } },
    ]);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: application.cityId, cause: 'SEAT_FREED' });
    return { done: true };
  });
}

/** Moves the deadline to enrol, the extension's window and the reminders to where they belong after the refusal. */
async function giveDaysBack(tx: WriteTx, held: EnrolmentCase, now: Date, rules: CityRules): Promise<Deadline> {
  const row = await outstandingVoucherLocked(tx, held.application);
  if (row.enrolBy === null) throw new DomainError('VOUCHER_EXPIRED');
  const deadline = givenBack(lastDayBefore(row.enrolBy), localDateOf(held.enrolment.requestedAt), rules.today, rules.additions);
  const reminders = reminderTimes(now, deadline.at, rules.policy);
  const opensAt = extensionWindow(deadline.lastDay).opensAt;
  await tx
    .update(voucher)
    .set({
      enrolBy: deadline.at,
      halfReminderAt: reminders.half,
      lastDayReminderAt: reminders.lastDay > now ? reminders.lastDay : null,
      // The extension is offered on the last day, wherever that went, unless it is spent (V7).
      ...(row.extendedAt === null && { extensionOpensAt: opensAt, extensionToldAt: opensAt > now ? null : row.extensionToldAt }),
    })
    .where(eq(voucher.id, row.id));
  return deadline;
}
