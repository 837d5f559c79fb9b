import { endStaffSessions, newTotpSecret, requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { secondFactorReset, staff } from '@balabaqsha/db/schema';
import { DomainError, secondFactorResetLifecycle } from '@balabaqsha/domain';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { decideResetInput, resetDecided } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { invitationEnd, invite } from '../employees/invite.ts';
import { recordAudit } from '../record/index.ts';
import { hoursAfter } from './ask-reset.ts';
import { newSpokenCode } from './spoken-code.ts';

/**
 * Decides on a request for a reset, as a second administrator (S2). Once approved the old authenticator opens nothing and every
 * session of the employee has ended. Where his password is set anew too, the code goes to his phone as an invitation's does: no
 * administrator ever sees what alone would open his account.
 * @returns the code that the employee needs beside his password, shown this once; `null` after a refusal, and where it was sent
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, SECOND_PERSON_NEEDED for who asked and for the employee himself,
 * STATE_CHANGED where it has been decided or its time is over
 */
export async function decideReset(deps: Deps, actor: Actor, input: z.output<typeof decideResetInput>): Promise<z.output<typeof resetDecided>> {
  requireCall(actor, 'staff.access.decideReset');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  const { id, decision } = input;
  return deps.db.write(async (tx) => {
    const asked = expectOne(
      await tx
        .select({ staffId: secondFactorReset.staffId, askedBy: secondFactorReset.askedBy, phone: secondFactorReset.phone, locale: secondFactorReset.locale, login: staff.login })
        .from(secondFactorReset)
        .innerJoin(staff, eq(staff.id, secondFactorReset.staffId))
        .where(eq(secondFactorReset.id, id)),
      'NOT_FOUND',
    );
    const { staffId, askedBy, phone, locale, login } = asked;
    if (actor.staffId === askedBy || actor.staffId === staffId) throw new DomainError('SECOND_PERSON_NEEDED');
    const isApproved = decision === 'APPROVED';
    const isSent = phone !== null && locale !== null;
    const spoken = isApproved && !isSent ? newSpokenCode() : null;
    expectOne(
      await tx
        .update(secondFactorReset)
        .set({
          state: secondFactorResetLifecycle.step('PENDING', decision),
          decidedBy: actor.staffId,
          decidedAt: now,
          ...(isApproved ? { expiresAt: isSent ? invitationEnd(now) : hoursAfter(now) } : {}),
          ...(spoken === null ? {} : { codeHash: spoken.hash }),
        })
        .where(and(eq(secondFactorReset.id, id), eq(secondFactorReset.state, 'PENDING'), gt(secondFactorReset.expiresAt, now)))
        .returning({ id: secondFactorReset.id }),
    );
    if (isApproved) {
      // A secret that nobody knows: the column stays filled and no code is right.
      await tx.update(staff).set({ totpSecret: newTotpSecret(), totpLastStep: null }).where(eq(staff.id, staffId));
      await endStaffSessions(tx, staffId);
      if (isSent) await invite(tx, deps, now, actor, [{ staffId, login, phone, email: null, locale, resetId: id }]);
    }
    await recordAudit(tx, now, actor, { action: 'second-factor.reset-decided', subject: { kind: 'staff', id: staffId }, details: { decision } });
    return { code: spoken?.code ?? null };
  });
}
