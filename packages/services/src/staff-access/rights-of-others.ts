import type { WriteTx } from '@balabaqsha/db';
import { staff, staffRole } from '@balabaqsha/db/schema';
import { DomainError, type LocalDate, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { and, eq, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';

/**
 * Nobody changes his own rights, neither to more nor to less (S1).
 * @throws DomainError OWN_RIGHTS
 */
export function refuseOwnRights(actor: Actor, staffId: StaffId): void {
  if (actor.kind === 'staff' && actor.staffId === staffId) throw new DomainError('OWN_RIGHTS');
}

/** Lets changes of rights happen one after another; the trigger that keeps an administrator takes the same lock. */
export async function lockRights(tx: WriteTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('staff rights'))`);
}

/**
 * Refuses to shut out whoever is the only administrator for good. Ask under `lockRights`.
 * @throws DomainError LAST_ADMINISTRATOR
 */
export async function keepAnotherAdministrator(tx: WriteTx, today: LocalDate, staffId: StaffId): Promise<void> {
  const forGood = await tx
    .select({ staffId: staffRole.staffId })
    .from(staffRole)
    .innerJoin(staff, eq(staff.id, staffRole.staffId))
    .where(and(eq(staffRole.role, 'ADMINISTRATOR'), isNull(staffRole.validTo), lte(staffRole.validFrom, today), eq(staff.active, true)));
  if (forGood.length > 0 && forGood.every((each) => each.staffId === staffId)) throw new DomainError('LAST_ADMINISTRATOR');
}

interface EndingRole {
  id: string;
  role: StaffRole;
  validTo: LocalDate | null;
}

/**
 * Refuses to end the role without which nobody would be an administrator for good. Ask under `lockRights`.
 * @throws DomainError LAST_ADMINISTRATOR
 */
export async function keepAnAdministrator(tx: WriteTx, today: LocalDate, ending: EndingRole): Promise<void> {
  if (ending.role !== 'ADMINISTRATOR' || ending.validTo !== null) return;
  const others = await tx
    .select({ id: staffRole.id })
    .from(staffRole)
    .innerJoin(staff, eq(staff.id, staffRole.staffId))
    .where(and(eq(staffRole.role, 'ADMINISTRATOR'), ne(staffRole.id, ending.id), isNull(staffRole.validTo), lte(staffRole.validFrom, today), eq(staff.active, true)))
    .limit(1);
  if (others.length === 0) throw new DomainError('LAST_ADMINISTRATOR');
}
