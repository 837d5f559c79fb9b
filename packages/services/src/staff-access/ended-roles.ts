import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { city, kindergarten, roleEnding, staff, staffRole } from '@balabaqsha/db/schema';
import { addDays, canRestoreRole, DomainError, fullName, localDateOf, startOfDay, type CityId, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import type { StaffActor } from '../actor.ts';
import type { RoleOnPage } from '../contract/staff-access.ts';
import { recordAudit } from '../record/index.ts';
import { heldRoles } from './held-roles.ts';
import { requireFreeDays, requireOpenKindergarten } from './role-changes.ts';

type Ending = typeof roleEnding.$inferSelect;

/**
 * One employee's roles, the oldest first, and of each that was ended today by whom and what it was: such a one can be given
 * back (S1), and stands here also where it had no day and is no role any more.
 * @param cityId his roles in this city alone; `null` for all
 */
export async function rolesWithEndings(tx: ReadTx, staffId: StaffId, now: Date, cityId: CityId | null): Promise<RoleOnPage[]> {
  const today = localDateOf(now);
  const held = (await heldRoles(tx, [staffId], today, cityId))(staffId);
  const endings = await tx
    .select({ ending: roleEnding, city: city.name, kindergarten: kindergarten.name, by: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(roleEnding)
    .innerJoin(city, eq(city.id, roleEnding.cityId))
    .innerJoin(staff, eq(staff.id, roleEnding.endedBy))
    .leftJoin(kindergarten, eq(kindergarten.id, roleEnding.kindergartenId))
    .where(and(eq(roleEnding.staffId, staffId), isNull(roleEnding.restoredAt), gte(roleEnding.endedAt, startOfDay(today)), cityId === null ? undefined : eq(roleEnding.cityId, cityId)))
    .orderBy(asc(roleEnding.endedAt));
  const ended = endings.map(({ ending: { roleId, role, validFrom, validTo, endedAt }, city: where, kindergarten: at, by }): RoleOnPage & { ended: object } => ({
    id: roleId, role, city: where, kindergarten: at, validFrom, validTo, state: 'ENDED', ended: { by: fullName(by), at: endedAt, validTo },
  }));
  const ofRole = new Map(ended.map((each) => [each.id, each]));
  const gone = ended.filter(({ id }) => held.every((each) => each.id !== id));
  return [...held.map((each) => ({ ...each, ended: ofRole.get(each.id)?.ended ?? null })), ...gone];
}

/**
 * The end of a role that can be given back. Ask under `lockRights`.
 * @throws DomainError NOT_FOUND where it was never ended, or not in this city; STATE_CHANGED where somebody gave it back
 * already; ROLE_ENDED_BEFORE once the day is over
 */
export async function restorableEnding(tx: ReadTx, now: Date, roleId: string, cityId: CityId | null): Promise<Ending> {
  const all = await tx
    .select()
    .from(roleEnding)
    .where(and(eq(roleEnding.roleId, roleId), cityId === null ? undefined : eq(roleEnding.cityId, cityId)));
  if (all.length === 0) throw new DomainError('NOT_FOUND');
  const ending = expectOne(all.filter(({ restoredAt }) => restoredAt === null));
  if (!canRestoreRole(ending.endedAt, now)) throw new DomainError('ROLE_ENDED_BEFORE');
  return ending;
}

/**
 * Gives a role back as it was before somebody ended it, under `lockRights`: with the same first and last day, as if it had
 * never ended (S1).
 * @throws DomainError KINDERGARTEN_CLOSED where its kindergarten was closed meanwhile, ROLE_HELD where the employee was given
 * the same role on one of these days meanwhile, STATE_CHANGED where the role or its end is not as it was left
 */
export async function restoreEndedRole(tx: WriteTx, now: Date, actor: StaffActor, ending: Ending): Promise<void> {
  const { id, roleId, staffId, role, cityId, kindergartenId, validFrom, validTo } = ending;
  const given = { staffId, role, cityId, kindergartenId, validFrom, validTo };
  const lastDay = addDays(localDateOf(ending.endedAt), -1);
  await requireOpenKindergarten(tx, given);
  await requireFreeDays(tx, given, roleId);
  if (validFrom <= lastDay) {
    expectOne(await tx.update(staffRole).set({ validTo }).where(and(eq(staffRole.id, roleId), eq(staffRole.validTo, lastDay))).returning({ id: staffRole.id }));
  } else {
    expectOne(await tx.insert(staffRole).values({ ...given, id: roleId }).onConflictDoNothing().returning({ id: staffRole.id }));
  }
  expectOne(await tx.update(roleEnding).set({ restoredBy: actor.staffId, restoredAt: now }).where(and(eq(roleEnding.id, id), isNull(roleEnding.restoredAt))).returning({ id: roleEnding.id }));
  await recordAudit(tx, now, actor, { action: 'role.restored', subject: { kind: 'staff', id: staffId }, details: { role, city: cityId, kindergarten: kindergartenId, from: validFrom, to: validTo } });
}
