import { rolesFor, type Action } from '@balabaqsha/auth';
import { expectOne, isOneOf, lockPool, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { group, guardian, guardianship, kindergarten, reason, type ReasonKind, type Trilingual } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, type ChildId, type CityId, type GroupId, type KindergartenId } from '@balabaqsha/domain';
import { and, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Actor, StaffActor } from '../actor.ts';
import { enrolmentAt, type EnrolmentCase } from '../enrolment/enrolment-rows.ts';

/** An employee and the kindergartens where he may do what he asks for (S4). */
export interface KindergartenStaff {
  actor: StaffActor;
  kindergartenIds: readonly KindergartenId[];
}

/**
 * The employee who calls and the kindergartens of the roles that allow it.
 * @throws DomainError NOT_SIGNED_IN or FORBIDDEN
 */
export function kindergartenStaffCalling(actor: Actor, action: Action): KindergartenStaff {
  const kindergartenIds = rolesFor(actor, action).flatMap((held) => held.kindergartenId ?? []);
  if (actor.kind !== 'staff' || kindergartenIds.length === 0) throw new DomainError('FORBIDDEN');
  return { actor, kindergartenIds };
}

/** The employee's kindergarten: of several, the one that he chose (S1). */
export async function ownKindergarten(tx: ReadTx, { kindergartenIds }: KindergartenStaff): Promise<typeof kindergarten.$inferSelect> {
  const [first] = kindergartenIds;
  return expectOne(first === undefined ? [] : await tx.select().from(kindergarten).where(eq(kindergarten.id, first)), 'NOT_FOUND');
}

/**
 * Refuses to open a group in a kindergarten that is closed. Ask behind the lock of its city's pool.
 * @throws DomainError KINDERGARTEN_CLOSED
 */
export async function refuseClosed(tx: WriteTx, id: KindergartenId): Promise<void> {
  const closed = await tx.select({ id: kindergarten.id }).from(kindergarten).where(and(eq(kindergarten.id, id), isNotNull(kindergarten.closedFrom)));
  if (closed.length > 0) throw new DomainError('KINDERGARTEN_CLOSED');
}

/**
 * A group of the employee's kindergarten, behind the lock of its city's pool.
 * @throws DomainError NOT_FOUND for a group elsewhere or a closed one
 */
export async function ownGroupLocked(tx: WriteTx, staff: KindergartenStaff, id: string): Promise<{ row: typeof group.$inferSelect; cityId: CityId }> {
  const find = async () =>
    expectOne(
      await tx
        .select({ row: group, cityId: kindergarten.cityId })
        .from(group)
        .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
        .where(and(eq(group.id, id as GroupId), isOneOf(group.kindergartenId, staff.kindergartenIds), isNull(group.closedAt))),
      'NOT_FOUND',
    );
  await lockPool(tx, (await find()).cityId);
  return find();
}

/**
 * An enrolment that holds a seat in the employee's kindergarten, behind the lock of the pool, for a decision on it.
 * @throws DomainError NOT_FOUND (S4), RELATIVE_DECISION (S6)
 */
export async function ownEnrolmentLocked(tx: WriteTx, staff: KindergartenStaff, id: string): Promise<EnrolmentCase> {
  const { application } = await enrolmentAt(tx, id, staff.kindergartenIds);
  await lockPool(tx, application.cityId);
  await refuseRelatives(tx, staff.actor, application.childId);
  return enrolmentAt(tx, id, staff.kindergartenIds);
}

/**
 * Nobody decides on a relative's child: no guardian of the child may have the employee's IIN (S6).
 * @throws DomainError RELATIVE_DECISION
 */
export async function refuseRelatives(tx: ReadTx, actor: StaffActor, ...childIds: readonly ChildId[]): Promise<void> {
  if ((await relativesAmong(tx, actor, childIds)).length > 0) throw new DomainError('RELATIVE_DECISION');
}

/** Which of the children have a guardian with the employee's IIN (S6). */
export async function relativesAmong(tx: ReadTx, actor: StaffActor, childIds: readonly ChildId[]): Promise<ChildId[]> {
  const relatives = await tx
    .select({ childId: guardianship.childId })
    .from(guardianship)
    .innerJoin(guardian, eq(guardian.id, guardianship.guardianId))
    .where(and(isOneOf(guardianship.childId, childIds), eq(guardian.iin, actor.iin)));
  return relatives.map(({ childId }) => childId);
}

/**
 * A reason of the city's list that is in force today (E2, E7).
 * @throws DomainError INVALID_VALUE at the field `reasonId`
 */
export async function reasonInForce(tx: ReadTx, cityId: CityId, kind: ReasonKind, id: string, now: Date): Promise<{ id: string; text: Trilingual }> {
  const today = localDateOf(now);
  const [found] = await tx
    .select({ id: reason.id, text: reason.text })
    .from(reason)
    .where(and(eq(reason.id, id), eq(reason.cityId, cityId), eq(reason.kind, kind), lte(reason.validFrom, today), or(isNull(reason.validTo), gte(reason.validTo, today))));
  if (found === undefined) throw new DomainError('INVALID_VALUE', { field: 'reasonId' });
  return found;
}
