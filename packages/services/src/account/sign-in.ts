import { openGuardianSession, requireCall, verifyPassword, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { DomainError, iinProblem, normaliseIin, normalisePhone } from '@balabaqsha/domain';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { countAttempt, forgetAttempts } from '../attempts/index.ts';
import type { Session, signInInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

type Input = z.output<typeof signInInput>;

/**
 * Opens a session by IIN, phone, login or e-mail with the password (A3). Unknown people and wrong passwords get the same
 * answer after the same work (A6).
 * @throws DomainError CREDENTIALS_WRONG, TOO_MANY_ATTEMPTS, UNAVAILABLE; for an IIN or a phone that nobody can have, what
 * is wrong with it
 */
export async function signIn(deps: Deps, actor: Actor, input: Input): Promise<Session> {
  requireCall(actor, 'account.signIn');
  const { who, matches } = identify(input);
  await deps.db.write((tx) => countAttempt(tx, deps.clock.now(), 'sign-in', who));

  const [found] = await deps.db.read((tx) => tx.select({ id: guardian.id, passwordHash: guardian.passwordHash }).from(guardian).where(matches));
  const isRight = await verifyPassword(input.password, found?.passwordHash ?? null);
  if (found === undefined || !isRight) throw new DomainError('CREDENTIALS_WRONG');

  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    // The password may have been changed while it was being checked; the lock makes the change end this session too.
    const { id, locale } = expectOne(
      await tx.select({ id: guardian.id, locale: guardian.locale }).from(guardian).where(and(eq(guardian.id, found.id), eq(guardian.passwordHash, found.passwordHash))).for('update'),
      'CREDENTIALS_WRONG',
    );
    await forgetAttempts(tx, 'sign-in', who);
    const session = await openGuardianSession(tx, id, { at: now, userAgent: input.userAgent, remember: input.remember });
    await recordAudit(tx, now, actor, { action: 'guardian.signed-in', subject: { kind: 'guardian', id }, details: { by: 'password' } });
    return { ...session, locale };
  });
}

/** Whom the person means, and the name under which his attempts are counted. */
function identify({ method, identifier }: Input): { who: string; matches: SQL } {
  switch (method) {
    case 'IIN': {
      const iin = normaliseIin(identifier);
      const problem = iinProblem(iin);
      if (problem !== undefined) throw new DomainError(problem, { field: 'identifier' });
      return { who: `iin ${iin}`, matches: eq(guardian.iin, iin) };
    }
    case 'PHONE': {
      const answer = normalisePhone(identifier);
      if (!answer.ok) throw new DomainError(answer.code, { field: 'identifier' });
      return { who: `phone ${answer.phone}`, matches: eq(guardian.phone, answer.phone) };
    }
    case 'LOGIN':
      return { who: `login ${identifier.toLowerCase()}`, matches: sql`lower(${guardian.login}) = lower(${identifier})` };
    case 'EMAIL':
      return { who: `email ${identifier.toLowerCase()}`, matches: sql`lower(${guardian.email}) = lower(${identifier})` };
  }
}
