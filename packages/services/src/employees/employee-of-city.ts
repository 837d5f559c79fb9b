import { createHash } from 'node:crypto';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { roleEnding, staff, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import { DomainError, invitationViewAt, ROLES_OF_OFFICER, type CityId, type InvitationView, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { and, desc, eq, exists, isNull, notExists, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

type StaffRecord = typeof staff.$inferSelect;

const inviter = alias(staffRole, 'inviter');

/**
 * A condition on employees: who has or had a role in the city, also one that was taken away and can be given back, or has none anywhere and was invited by an officer of the
 * city, because his only one was taken away before its first day had passed.
 */
export function isOfCity(tx: ReadTx, cityId: CityId): SQL | undefined {
  const roles = (which?: SQL) => tx.select({ id: staffRole.id }).from(staffRole).where(and(eq(staffRole.staffId, staff.id), which));
  const invited = tx
    .select({ id: staffInvitation.id })
    .from(staffInvitation)
    .innerJoin(inviter, eq(inviter.staffId, staffInvitation.sentBy))
    .where(and(eq(staffInvitation.staffId, staff.id), eq(inviter.cityId, cityId), eq(inviter.role, 'CITY_OFFICER')));
  const ended = tx.select({ id: roleEnding.id }).from(roleEnding).where(and(eq(roleEnding.staffId, staff.id), eq(roleEnding.cityId, cityId), isNull(roleEnding.restoredAt)));
  return or(exists(roles(eq(staffRole.cityId, cityId))), exists(ended), and(notExists(roles()), exists(invited)));
}

/**
 * An employee of the officer's city (`isOfCity`).
 * @throws DomainError NOT_FOUND for anybody else
 */
export async function employeeOfCity(tx: ReadTx, cityId: CityId, staffId: StaffId): Promise<StaffRecord> {
  return expectOne(await tx.select().from(staff).where(and(eq(staff.id, staffId), isOfCity(tx, cityId))), 'NOT_FOUND');
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
  /** Whether two administrators sent it, for a password that was forgotten: officers leave it alone. */
  isReset: boolean;
}

/** The newest invitation of an employee; `null` where he was never invited. */
export async function newestInvitation(tx: ReadTx, now: Date, staffId: StaffId): Promise<NewestInvitation | null> {
  const [row] = await tx
    .select({ state: staffInvitation.state, resetId: staffInvitation.resetId, sentAt: staffInvitation.sentAt, expiresAt: staffInvitation.expiresAt })
    .from(staffInvitation)
    .where(eq(staffInvitation.staffId, staffId))
    .orderBy(desc(staffInvitation.sentAt))
    .limit(1);
  return row === undefined ? null : { state: invitationViewAt(now, row), sentAt: row.sentAt, expiresAt: row.expiresAt, isReset: row.resetId !== null };
}
