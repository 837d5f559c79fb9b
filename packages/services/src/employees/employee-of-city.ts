import { createHash } from 'node:crypto';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { staff, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import { DomainError, invitationViewAt, ROLES_OF_OFFICER, type CityId, type InvitationView, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { and, desc, eq, exists } from 'drizzle-orm';

type StaffRecord = typeof staff.$inferSelect;

/**
 * Somebody who has or had a role in the officer's city.
 * @throws DomainError NOT_FOUND for anybody else
 */
export async function employeeOfCity(tx: ReadTx, cityId: CityId, staffId: StaffId): Promise<StaffRecord> {
  const here = tx.select({ id: staffRole.id }).from(staffRole).where(and(eq(staffRole.staffId, staff.id), eq(staffRole.cityId, cityId)));
  return expectOne(await tx.select().from(staff).where(and(eq(staff.id, staffId), exists(here))), 'NOT_FOUND');
}

/** Whether officers give this role. */
export function isRoleOfOfficer(role: StaffRole): boolean {
  return ROLES_OF_OFFICER.some((each) => each === role);
}

/** Whether the officers of the city answer for him alone: nobody else gave him a role, ever. */
export async function isOwnEmployee(tx: ReadTx, cityId: CityId, staffId: StaffId): Promise<boolean> {
  const roles = await tx.select({ role: staffRole.role, cityId: staffRole.cityId }).from(staffRole).where(eq(staffRole.staffId, staffId));
  return roles.every((held) => held.cityId === cityId && isRoleOfOfficer(held.role));
}

/**
 * Contacts and invitations lead to a password: an officer touches only those of employees for whom he answers alone.
 * @throws DomainError FORBIDDEN
 */
export async function requireOwnEmployee(tx: ReadTx, cityId: CityId, staffId: StaffId): Promise<void> {
  if (!(await isOwnEmployee(tx, cityId, staffId))) throw new DomainError('FORBIDDEN');
}

/** Stands for where an employee can be reached, as it is now. */
export function contactsSeal({ phone, email }: Pick<StaffRecord, 'phone' | 'email'>): string {
  return createHash('sha256').update(JSON.stringify([phone, email])).digest('base64url');
}

export interface NewestInvitation {
  state: InvitationView;
  sentAt: Date;
  expiresAt: Date;
}

/** The newest invitation of an employee; `null` where he was never invited. */
export async function newestInvitation(tx: ReadTx, now: Date, staffId: StaffId): Promise<NewestInvitation | null> {
  const [row] = await tx
    .select({ state: staffInvitation.state, sentAt: staffInvitation.sentAt, expiresAt: staffInvitation.expiresAt })
    .from(staffInvitation)
    .where(eq(staffInvitation.staffId, staffId))
    .orderBy(desc(staffInvitation.sentAt))
    .limit(1);
  return row === undefined ? null : { ...row, state: invitationViewAt(now, row) };
}
