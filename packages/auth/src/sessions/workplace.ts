import type { ReadTx, WriteTx } from '@balabaqsha/db';
import { staffRole, staffSession } from '@balabaqsha/db/schema';
import { workplaceId, type LocalDate, type StaffId, type Workplace } from '@balabaqsha/domain';
import { and, asc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { HeldRole } from '../actor.ts';

/** The employee's roles in force on a day of Almaty, the oldest first, so that the first is always the same (S1). */
export function rolesInForce(tx: ReadTx, staffId: StaffId, today: LocalDate): Promise<HeldRole[]> {
  return tx
    .select({ role: staffRole.role, cityId: staffRole.cityId, kindergartenId: staffRole.kindergartenId })
    .from(staffRole)
    .where(and(eq(staffRole.staffId, staffId), lte(staffRole.validFrom, today), or(isNull(staffRole.validTo), gte(staffRole.validTo, today))))
    .orderBy(asc(staffRole.validFrom), asc(staffRole.id));
}

/**
 * Keeps with a session where its employee works; whether he may is for the caller to know.
 * @param place `null` takes the choice back
 * @returns whether it was another place before
 */
export async function keepWorkplace(tx: WriteTx, sessionId: string, place: Workplace | null): Promise<boolean> {
  const chosen = { chosenCityId: place?.kindergartenId === null ? place.cityId : null, chosenKindergartenId: place?.kindergartenId ?? null };
  const before = sql`coalesce(${staffSession.chosenKindergartenId}, ${staffSession.chosenCityId})`;
  const differs = place === null ? sql`${before} is not null` : or(isNull(before), ne(before, workplaceId(place)));
  return (await tx.update(staffSession).set(chosen).where(and(eq(staffSession.id, sessionId), differs)).returning({ id: staffSession.id })).length > 0;
}
