import { rolesFor, type Action } from '@balabaqsha/auth';
import { expectOne, isOneOf, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { kindergarten } from '@balabaqsha/db/schema';
import { DomainError, KINDERGARTEN_ROLES, type CityId, type KindergartenId } from '@balabaqsha/domain';
import { and, eq, or, type SQL } from 'drizzle-orm';
import type { Actor, StaffActor } from '../actor.ts';

/** An employee and the kindergartens whose profiles his roles reach: his own, and all of an officer's city (S4). */
export interface ProfileScope {
  actor: StaffActor;
  kindergartenIds: readonly KindergartenId[];
  cityIds: readonly CityId[];
}

/**
 * Who calls, and how far the roles that allow it reach.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export function profileScope(actor: Actor, action: Action): ProfileScope {
  const roles = rolesFor(actor, action);
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const atKindergarten = ({ role }: (typeof roles)[number]): boolean => KINDERGARTEN_ROLES.some((each) => each === role);
  return {
    actor,
    kindergartenIds: roles.filter(atKindergarten).flatMap(({ kindergartenId }) => kindergartenId ?? []),
    cityIds: roles.filter((held) => !atKindergarten(held)).map(({ cityId }) => cityId),
  };
}

/** Condition on `kindergarten` that holds for those in reach. */
export function inReach({ kindergartenIds, cityIds }: ProfileScope): SQL | undefined {
  return or(isOneOf(kindergarten.id, kindergartenIds), isOneOf(kindergarten.cityId, cityIds));
}

/**
 * The kindergarten that is asked for.
 * @param id `null` for the employee's own: of several, the one that he chose
 * @throws DomainError NOT_FOUND for one out of reach, and for an officer who names none
 */
export async function kindergartenInReach(tx: ReadTx, scope: ProfileScope, id: string | null | undefined): Promise<typeof kindergarten.$inferSelect> {
  const wanted = id ?? scope.kindergartenIds[0];
  if (wanted === undefined) throw new DomainError('NOT_FOUND');
  return expectOne(await tx.select().from(kindergarten).where(and(eq(kindergarten.id, wanted as KindergartenId), inReach(scope))), 'NOT_FOUND');
}

/** Holds a kindergarten's row, so that changes of its page come one after another. */
export async function lockKindergarten(tx: WriteTx, id: KindergartenId): Promise<void> {
  await tx.select({ id: kindergarten.id }).from(kindergarten).where(eq(kindergarten.id, id)).for('update');
}
