import { guardianFor, sessionsOfGuardian, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian, notification } from '@balabaqsha/db/schema';
import { and, count, eq, isNull } from 'drizzle-orm';
import { localDateOf } from '@balabaqsha/domain';
import { readAgreementsToAccept } from '../agreements/index.ts';
import type { Profile } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { readPendingDeletion } from '../erasure/pending-deletion.ts';

/** The guardian's own data, settings and sessions (A9). */
export async function getProfile(deps: Deps, actor: Actor): Promise<Profile> {
  const { guardianId, sessionId } = guardianFor(actor, 'guardian.profile.get');
  // A write transaction, because that is what the sessions' library works with; nothing is written.
  return deps.db.write(async (tx) => {
    const own = expectOne(await tx.select().from(guardian).where(eq(guardian.id, guardianId)), 'NOT_FOUND');
    const [unread] = await tx.select({ count: count() }).from(notification).where(and(eq(notification.guardianId, guardianId), isNull(notification.readAt)));
    const sessions = await sessionsOfGuardian(tx, guardianId);
    const toAccept = await readAgreementsToAccept(tx, guardianId, localDateOf(deps.clock.now()));
    const deletion = await readPendingDeletion(tx, guardianId);
    const { iin, surname, name, patronymic, sex, birthDate, phone, login, email, emailMessages, locale } = own;
    return {
      person: { iin, surname, name, patronymic, sex, birthDate },
      phone,
      login,
      email,
      emailMessages,
      locale,
      unread: unread?.count ?? 0,
      toAccept,
      deletion,
      sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
    };
  });
}
