import { expectOne, insertMany, isOneOf, type WriteTx } from '@balabaqsha/db';
import { kindergarten, roleEnding, staffRole } from '@balabaqsha/db/schema';
import { addDays, DomainError, localDateOf, periodsMeet, roleStateOn, type CityId, type KindergartenId, type LocalDate, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Actor, StaffActor } from '../actor.ts';
import { recordAudit, type AuditEntry } from '../record/index.ts';
import { keepAnAdministrator } from './rights-of-others.ts';

export type HeldRoleRow = typeof staffRole.$inferSelect;

export interface NewRole {
  staffId: StaffId;
  role: StaffRole;
  cityId: CityId;
  kindergartenId: KindergartenId | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/**
 * Gives a role with its days, under `lockRights` (S1).
 * @throws DomainError NOT_FOUND for a kindergarten of another city, KINDERGARTEN_CLOSED, DATE_IN_PAST, ROLE_HELD where the
 * employee has it on one of these days
 */
export async function insertRole(tx: WriteTx, now: Date, actor: Actor, given: NewRole): Promise<void> {
  if (given.validFrom < localDateOf(now)) throw new DomainError('DATE_IN_PAST', { field: 'validFrom' });
  await requireOpenKindergarten(tx, given);
  await requireFreeDays(tx, given, null);
  await tx.insert(staffRole).values(given);
  await recordAudit(tx, now, actor, roleGiven(given));
}

/**
 * Where a role is held at a kindergarten, that is an open one of its city.
 * @throws DomainError NOT_FOUND for a kindergarten of another city, KINDERGARTEN_CLOSED
 */
export async function requireOpenKindergarten(tx: WriteTx, { kindergartenId, cityId }: Pick<NewRole, 'kindergartenId' | 'cityId'>): Promise<void> {
  if (kindergartenId === null) return;
  const place = expectOne(await tx.select({ closedFrom: kindergarten.closedFrom }).from(kindergarten).where(and(eq(kindergarten.id, kindergartenId), eq(kindergarten.cityId, cityId))), 'NOT_FOUND');
  if (place.closedFrom !== null) throw new DomainError('KINDERGARTEN_CLOSED', { field: 'kindergartenId' });
}

/**
 * Nobody has the same role at the same place twice on one day. @param but the role whose own days these are, if it is there
 * @throws DomainError ROLE_HELD
 */
export async function requireFreeDays(tx: WriteTx, { staffId, role, cityId, kindergartenId, validFrom, validTo }: NewRole, but: string | null): Promise<void> {
  const its = and(eq(staffRole.staffId, staffId), eq(staffRole.role, role), eq(staffRole.cityId, cityId), kindergartenId === null ? isNull(staffRole.kindergartenId) : eq(staffRole.kindergartenId, kindergartenId));
  const same = await tx
    .select({ validFrom: staffRole.validFrom, validTo: staffRole.validTo })
    .from(staffRole)
    .where(and(its, but === null ? undefined : ne(staffRole.id, but)));
  if (same.some((each) => periodsMeet(each, { validFrom, validTo }))) throw new DomainError('ROLE_HELD', { field: 'role' });
}

function roleGiven({ staffId, role, cityId, kindergartenId, validFrom, validTo }: NewRole): AuditEntry {
  return { action: 'role.given', subject: { kind: 'staff', id: staffId }, details: { role, city: cityId, kindergarten: kindergartenId, from: validFrom, to: validTo } };
}

/**
 * Gives people who are new their first roles, under `lockRights`: a few statements, whatever their number (S1). The days were
 * looked at before.
 * @throws DomainError KINDERGARTEN_CLOSED where a kindergarten is not the city's or was closed meanwhile
 */
export async function insertFirstRoles(tx: WriteTx, now: Date, actor: Actor, given: readonly NewRole[]): Promise<void> {
  for (const cityId of new Set(given.map((each) => each.cityId))) {
    const wanted = [...new Set(given.flatMap((each) => (each.cityId === cityId ? (each.kindergartenId ?? []) : [])))];
    const open = await tx.select({ id: kindergarten.id }).from(kindergarten).where(and(isOneOf(kindergarten.id, wanted), eq(kindergarten.cityId, cityId), isNull(kindergarten.closedFrom)));
    if (open.length < wanted.length) throw new DomainError('KINDERGARTEN_CLOSED');
  }
  await insertMany(tx, staffRole, given);
  await recordAudit(tx, now, actor, ...given.map((each) => roleGiven(each)));
}

/**
 * Gives a role that has not ended another last day, under `lockRights` (S1). @param validTo `null` for no end
 * @throws DomainError DATE_IN_PAST, DATE_ORDER, LAST_ADMINISTRATOR, STATE_CHANGED where the role has ended or somebody changed
 * its days meanwhile
 */
export async function moveLastDay(tx: WriteTx, now: Date, actor: Actor, held: HeldRoleRow, validTo: LocalDate | null): Promise<void> {
  const today = localDateOf(now);
  if (roleStateOn(today, held) === 'ENDED') throw new DomainError('STATE_CHANGED');
  if (validTo !== null && validTo < today) throw new DomainError('DATE_IN_PAST', { field: 'validTo' });
  if (validTo !== null && validTo < held.validFrom) throw new DomainError('DATE_ORDER', { field: 'validTo' });
  if (validTo !== null) await keepAnAdministrator(tx, today, held);
  expectOne(
    await tx
      .update(staffRole)
      .set({ validTo })
      .where(and(eq(staffRole.id, held.id), held.validTo === null ? isNull(staffRole.validTo) : eq(staffRole.validTo, held.validTo)))
      .returning({ id: staffRole.id }),
  );
  await recordAudit(tx, now, actor, { action: 'role.changed', subject: { kind: 'staff', id: held.staffId }, details: { role: held.role, city: held.cityId, before: held.validTo, to: validTo } });
}

/**
 * Ends a role at once, under `lockRights` (S1): yesterday was its last day; one that has no day before today is taken away.
 * What it was is kept, for whoever gives it back.
 * @throws DomainError LAST_ADMINISTRATOR, STATE_CHANGED where it has ended already
 */
export async function endHeldRole(tx: WriteTx, now: Date, actor: StaffActor, held: HeldRoleRow): Promise<void> {
  const today = localDateOf(now);
  if (roleStateOn(today, held) === 'ENDED') throw new DomainError('STATE_CHANGED');
  await keepAnAdministrator(tx, today, held);
  const its = eq(staffRole.id, held.id);
  expectOne(
    held.validFrom < today
      ? await tx.update(staffRole).set({ validTo: addDays(today, -1) }).where(its).returning({ id: staffRole.id })
      : await tx.delete(staffRole).where(its).returning({ id: staffRole.id }),
  );
  const { id: roleId, ...was } = held;
  await tx.insert(roleEnding).values({ ...was, roleId, endedBy: actor.staffId, endedAt: now });
  await recordAudit(tx, now, actor, { action: 'role.ended', subject: { kind: 'staff', id: held.staffId }, details: { role: held.role, city: held.cityId, kindergarten: held.kindergartenId, from: held.validFrom, before: held.validTo } });
}
