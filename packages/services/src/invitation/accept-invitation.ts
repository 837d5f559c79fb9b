import { hashPassword, hashToken, newToken, newTotpSecret, requireCall } from '@balabaqsha/auth';
import { staff, staffInvitation } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt } from '../attempts/index.ts';
import type { acceptInvitationInput, setUpBegun } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { hashSpokenCode } from '../second-factor/spoken-code.ts';

/**
 * An invited employee's first step: with the code that he was sent he chooses a password and gets a secret for his
 * authenticator (S2). Neither opens anything before the authenticator's first code has come.
 * @returns the secret, base32, and the ticket for the second step
 * @throws DomainError INVITATION_WRONG whatever of it is wrong, used or too late, TOO_MANY_ATTEMPTS, UNAVAILABLE
 */
export async function acceptInvitation(deps: Deps, actor: Actor, input: z.output<typeof acceptInvitationInput>): Promise<z.output<typeof setUpBegun>> {
  requireCall(actor, 'staff.session.acceptInvitation');
  const now = deps.clock.now();
  await deps.db.write((tx) => countAttempt(tx, now, 'staff-sign-in', input.login.toLowerCase()));
  const isOpen = and(eq(staffInvitation.state, 'PENDING'), gt(staffInvitation.expiresAt, now), eq(staffInvitation.codeHash, hashSpokenCode(input.code)));
  const [found] = await deps.db.read((tx) =>
    tx
      .select({ id: staffInvitation.id })
      .from(staffInvitation)
      .innerJoin(staff, eq(staff.id, staffInvitation.staffId))
      .where(and(sql`lower(${staff.login}) = lower(${input.login})`, eq(staff.active, true), isOpen)),
  );
  if (found === undefined) throw new DomainError('INVITATION_WRONG');
  const pendingPasswordHash = await hashPassword(input.password);
  const ticket = newToken();
  const secret = newTotpSecret();
  const begun = await deps.db.write((tx) =>
    tx.update(staffInvitation).set({ ticketHash: hashToken(ticket), pendingPasswordHash, pendingSecret: secret }).where(and(eq(staffInvitation.id, found.id), isOpen)).returning({ id: staffInvitation.id }),
  );
  if (begun.length === 0) throw new DomainError('INVITATION_WRONG');
  return { ticket, secret };
}
