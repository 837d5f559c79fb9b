import type { Database } from '@balabaqsha/db';
import { staffSession } from '@balabaqsha/db/schema';
import { fullName, localDateOf, type Clock, type GuardianId, type StaffId } from '@balabaqsha/domain';
import type { AnonymousActor, GuardianActor, StaffActor } from '../actor.ts';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { luciaFor, luciaLooking } from './lucia.ts';
import { hashToken } from './token.ts';

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
    const now = clock.now();
    await tx
      .update(staffSession)
      .set({ lastSeenAt: now })
      .where(and(eq(staffSession.id, session.id), or(isNull(staffSession.lastSeenAt), lt(staffSession.lastSeenAt, new Date(now.getTime() - SEEN_EVERY_MS)))));
    const today = localDateOf(now);
    const roles = await tx.query.staffRole.findMany({
      columns: { role: true, cityId: true, kindergartenId: true },
      where: (row, { and, eq, gte, isNull, lte, or }) => and(eq(row.staffId, staffId), lte(row.validFrom, today), or(isNull(row.validTo), gte(row.validTo, today))),
    });
    return { kind: 'staff', staffId, sessionId: session.id, name: fullName(person), iin: person.iin, roles };
  });
}
