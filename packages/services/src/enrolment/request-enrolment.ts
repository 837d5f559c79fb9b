import { isCheckViolation, type WriteTx } from '@balabaqsha/db';
import { enrolment, group, kindergarten } from '@balabaqsha/db/schema';
import { DomainError, type GroupId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { requestEnrolmentInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { inLanguages, requireVoucherInTime } from './enrolment-rows.ts';
import { guardianCalling, outstandingVoucherLocked, ownApplicationLocked, seatOf } from './own-application.ts';
import { choiceOf } from './suitable-groups.ts';

/**
 * Takes a seat in a group for the child (E1, «Зачислиться»). The seat is the guardian's in this transaction: the pool's
 * lock and the group's counter let nobody else have it. Asking for the same group twice, as a double click does,
 * changes nothing.
 * @throws DomainError NOT_FOUND, STATE_CHANGED, VOUCHER_EXPIRED, GROUP_UNSUITABLE, GROUP_FULL, SEAT_PROMISED
 */
export async function requestEnrolment(deps: Deps, actor: Actor, input: z.output<typeof requestEnrolmentInput>): Promise<{ done: true }> {
  const guardian = guardianCalling(actor, 'guardian.enrolment.request');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplicationLocked(tx, guardian.guardianId, input.number);
    if (row.childId !== input.childId) throw new DomainError('INVALID_VALUE', { field: 'childId' });
    const held = await seatOf(tx, row);
    if (held?.enrolment.groupId === input.groupId && held.enrolment.state === 'REQUESTED') return { done: true };
    if (row.state !== 'VOUCHER_ACCEPTED') throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
    const voucher = await outstandingVoucherLocked(tx, row);
    requireVoucherInTime(voucher, now);

    const [chosen] = await tx
      .select({ group, kindergarten })
      .from(group)
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .where(and(eq(group.id, input.groupId as GroupId), eq(kindergarten.cityId, row.cityId)));
    const choice = await choiceOf(tx, row);
    if (chosen === undefined || chosen.group.closedAt !== null) throw new DomainError('GROUP_UNSUITABLE', { field: 'groupId' });
    if (chosen.group.seatsTaken >= chosen.group.capacity) throw new DomainError('GROUP_FULL', { field: 'groupId' });
    if (!choice.suits(chosen.group.id)) throw new DomainError('GROUP_UNSUITABLE', { field: 'groupId' });
    if (!choice.canTake(chosen.group.id)) throw new DomainError('SEAT_PROMISED', { field: 'groupId' });

    const id = await takeSeat(tx, { applicationId: row.id, voucherId: voucher.id, groupId: chosen.group.id, state: 'REQUESTED', requestedAt: now });
    const at = inLanguages('kindergarten', chosen.kindergarten.name);
    await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'ENROLMENT_REQUESTED', details: { group: chosen.group.name, ...at } });
    await recordAudit(tx, now, actor, { action: 'enrolment.requested', subject: { kind: 'enrolment', id }, details: { application: row.number, group: chosen.group.id } });
    await notifyGuardians(tx, deps, now, [
      { guardianId: row.guardianId, applicationId: row.id, kind: 'ENROLMENT_REQUESTED', params: { number: row.number, ...at } },
    ]);
    return { done: true };
  });
}

/** The group's counter has the last word: its check holds even against somebody who took no lock. */
async function takeSeat(tx: WriteTx, values: typeof enrolment.$inferInsert): Promise<string> {
  try {
    const [row] = await tx.insert(enrolment).values(values).returning({ id: enrolment.id });
    if (row === undefined) throw new Error('an insert returned no row');
    return row.id;
  } catch (error) {
    if (isCheckViolation(error, 'kindergarten_group_not_over')) throw new DomainError('GROUP_FULL', { field: 'groupId' });
    throw error;
  }
}
