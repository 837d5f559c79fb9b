import { endStaffSessions } from '@balabaqsha/auth';
import { expectOne, type WriteTx } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { localDateOf, type StaffId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { StaffActor } from '../actor.ts';
import { recordAudit } from '../record/index.ts';
import { keepAnotherAdministrator, lockRights, refuseOwnRights } from './rights-of-others.ts';

/**
 * Shuts an employee out at once: every session of his has ended and no sign-in opens a new one, while his roles stay as they
 * are (S1, S2).
 * @throws DomainError OWN_RIGHTS, LAST_ADMINISTRATOR, STATE_CHANGED where he is shut out already
 */
export async function suspend(tx: WriteTx, now: Date, actor: StaffActor, staffId: StaffId): Promise<void> {
  refuseOwnRights(actor, staffId);
  await lockRights(tx);
  await keepAnotherAdministrator(tx, localDateOf(now), staffId);
  expectOne(await tx.update(staff).set({ active: false }).where(and(eq(staff.id, staffId), eq(staff.active, true))).returning({ id: staff.id }));
  const ended = await endStaffSessions(tx, staffId);
  await recordAudit(tx, now, actor, { action: 'employee.suspended', subject: { kind: 'staff', id: staffId }, details: { ended } });
}

/**
 * Lets an employee back in who was shut out: the undo of `suspend`. He signs in as before.
 * @throws DomainError OWN_RIGHTS, STATE_CHANGED where he is not shut out
 */
export async function letBack(tx: WriteTx, now: Date, actor: StaffActor, staffId: StaffId): Promise<void> {
  refuseOwnRights(actor, staffId);
  await lockRights(tx);
  expectOne(await tx.update(staff).set({ active: true }).where(and(eq(staff.id, staffId), eq(staff.active, false))).returning({ id: staff.id }));
  await recordAudit(tx, now, actor, { action: 'employee.let-back', subject: { kind: 'staff', id: staffId } });
}
