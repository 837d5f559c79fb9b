import { hashToken, newToken, newTotpSecret, requireCall, verifyPassword } from '@balabaqsha/auth';
import { secondFactorReset, staff } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt } from '../attempts/index.ts';
import type { beginSetUpInput, setUpBegun } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { hashSpokenCode } from './spoken-code.ts';

/**
 * Gives an employee whose second factor was reset a new secret for his authenticator (S2). He proves himself by login,
 * password and the code that the administrator told him. The secret opens nothing before its first code has come.
 * @returns the secret, base32, and the ticket for the second step
 * @throws DomainError CREDENTIALS_WRONG whatever of it is wrong or too late, TOO_MANY_ATTEMPTS
 */
export async function beginSetUp(deps: Deps, actor: Actor, input: z.output<typeof beginSetUpInput>): Promise<z.output<typeof setUpBegun>> {
  requireCall(actor, 'staff.session.beginSetUp');
  const now = deps.clock.now();
  await deps.db.write((tx) => countAttempt(tx, now, 'staff-sign-in', input.login.toLowerCase()));
  const [found] = await deps.db.read((tx) =>
    tx
      .select({ id: staff.id, passwordHash: staff.passwordHash })
      .from(staff)
      .where(and(sql`lower(${staff.login}) = lower(${input.login})`, eq(staff.active, true))),
  );
  const isRight = await verifyPassword(input.password, found?.passwordHash ?? null);
  if (found === undefined || !isRight) throw new DomainError('CREDENTIALS_WRONG');

  const ticket = newToken();
  const secret = newTotpSecret();
  return deps.db.write(async (tx) => {
    const begun = await tx
      .update(secondFactorReset)
      .set({ ticketHash: hashToken(ticket), pendingSecret: secret })
      .where(
        and(eq(secondFactorReset.staffId, found.id), eq(secondFactorReset.state, 'APPROVED'), gt(secondFactorReset.expiresAt, now), eq(secondFactorReset.codeHash, hashSpokenCode(input.resetCode))),
      )
      .returning({ id: secondFactorReset.id });
    if (begun.length === 0) throw new DomainError('CREDENTIALS_WRONG');
    return { ticket, secret };
  });
}
