import type { Database } from '@balabaqsha/db';
import { staff, staffSession } from '@balabaqsha/db/schema';
import { fullName, localDateOf, rolesAtWorkplace, workplaceId, workplacesOf, type Clock, type GuardianId, type StaffId } from '@balabaqsha/domain';
import type { AnonymousActor, GuardianActor, StaffActor } from '../actor.ts';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { luciaFor, luciaLooking } from './lucia.ts';
import { hashToken } from './token.ts';
import { keepWorkplace, rolesInForce } from './workplace.ts';

/** How exactly it is kept when a session was last seen: a write with every request would be too many. */
const SEEN_EVERY_MS = 5 * 60_000;

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
 * Who calls the console, with the roles in force today by the clock; of several places, those at the one that he chose (S1).
 * Once per HTTP request. An employee who has been switched off is a stranger from the next request on. A choice ends with his
 * last role there.
 */
export async function staffActorOf(db: Database, clock: Clock, token: string | null): Promise<StaffActor | AnonymousActor> {
  if (token === null || token === '') return ANONYMOUS;
  return db.write(async (tx) => {
    const { session } = await luciaFor(tx, 'staff', 0).validateSession(hashToken(token));
    if (session === null) return ANONYMOUS;
    const staffId = session.userId as StaffId;
    const now = clock.now();
    const [[person], held] = await Promise.all([
      tx
        .select({ iin: staff.iin, surname: staff.surname, name: staff.name, patronymic: staff.patronymic, chosenCityId: staffSession.chosenCityId, chosenKindergartenId: staffSession.chosenKindergartenId })
        .from(staffSession)
        .innerJoin(staff, eq(staff.id, staffSession.userId))
        .where(and(eq(staffSession.id, session.id), eq(staff.active, true))),
      rolesInForce(tx, staffId, localDateOf(now)),
    ]);
    if (person === undefined) return ANONYMOUS;
    await tx
      .update(staffSession)
      .set({ lastSeenAt: now })
      .where(and(eq(staffSession.id, session.id), or(isNull(staffSession.lastSeenAt), lt(staffSession.lastSeenAt, new Date(now.getTime() - SEEN_EVERY_MS)))));
    const chosen = person.chosenKindergartenId ?? person.chosenCityId;
    if (chosen !== null && !workplacesOf(held).some((place) => workplaceId(place) === chosen)) await keepWorkplace(tx, session.id, null);
    return { kind: 'staff', staffId, sessionId: session.id, name: fullName(person), iin: person.iin, roles: rolesAtWorkplace(held, chosen) };
  });
}
