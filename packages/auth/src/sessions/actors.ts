import type { Database } from '@balabaqsha/db';
import { fullName, localDateOf, type Clock, type GuardianId, type StaffId } from '@balabaqsha/domain';
import type { AnonymousActor, GuardianActor, StaffActor } from '../actor.ts';
import { luciaFor, luciaLooking } from './lucia.ts';
import { hashToken } from './token.ts';

const ANONYMOUS: AnonymousActor = { kind: 'anonymous' };

/**
 * Who calls the portal, from the cookie's token; once per HTTP request. An unknown or ended session is a stranger.
 * @param _clock taken for likeness with `staffActorOf`; a guardian's session runs on the machine's time
 */
export async function guardianActorOf(db: Database, _clock: Clock, token: string | null): Promise<GuardianActor | AnonymousActor> {
  if (token === null || token === '') return ANONYMOUS;
  const { session } = await luciaLooking(db).validateSession(hashToken(token));
  if (session === null) return ANONYMOUS;
  return { kind: 'guardian', guardianId: session.userId as GuardianId, sessionId: session.id };
}

/**
 * Who calls the console, with the roles in force today by the clock (S1); once per HTTP request. An employee who has
 * been switched off is a stranger from the next request on.
 */
export async function staffActorOf(db: Database, clock: Clock, token: string | null): Promise<StaffActor | AnonymousActor> {
  if (token === null || token === '') return ANONYMOUS;
  return db.write(async (tx) => {
    const { session } = await luciaFor(tx, 'staff', 0).validateSession(hashToken(token));
    if (session === null) return ANONYMOUS;
    const staffId = session.userId as StaffId;
    const person = await tx.query.staff.findFirst({
      columns: { iin: true, surname: true, name: true, patronymic: true },
      where: (row, { and, eq }) => and(eq(row.id, staffId), eq(row.active, true)),
    });
    if (person === undefined) return ANONYMOUS;
    const today = localDateOf(clock.now());
    const roles = await tx.query.staffRole.findMany({
      columns: { role: true, cityId: true, kindergartenId: true },
      where: (row, { and, eq, gte, isNull, lte, or }) => and(eq(row.staffId, staffId), lte(row.validFrom, today), or(isNull(row.validTo), gte(row.validTo, today))),
    });
    return { kind: 'staff', staffId, sessionId: session.id, name: fullName(person), iin: person.iin, roles };
  });
}
