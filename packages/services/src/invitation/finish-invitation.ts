import { hashToken, openStaffSession, requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { secondFactorReset, staff, staffInvitation } from '@balabaqsha/db/schema';
import { DomainError, invitationLifecycle, secondFactorResetLifecycle } from '@balabaqsha/domain';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt } from '../attempts/index.ts';
import type { finishSetUpInput, staffSession } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { takeBackMessages } from '../messages/index.ts';
import { recordAudit } from '../record/index.ts';
import { totpStepNow } from '../staff-session/totp-step-now.ts';

/**
 * Takes the first code of the invited employee's authenticator: password and second factor are his from then on, the
 * invitation is used, and his session is open (S2).
 * @throws DomainError INVITATION_WRONG where the ticket is unknown, used, withdrawn or too late, SECOND_FACTOR_WRONG,
 * TOO_MANY_ATTEMPTS
 */
export async function finishInvitation(deps: Deps, actor: Actor, input: z.output<typeof finishSetUpInput>): Promise<z.output<typeof staffSession>> {
  requireCall(actor, 'staff.session.finishInvitation');
  const now = deps.clock.now();
  const ticketHash = hashToken(input.ticket);
  await deps.db.write((tx) => countAttempt(tx, now, 'staff-sign-in', ticketHash));
  return deps.db.write(async (tx) => {
    const isOpen = and(eq(staffInvitation.ticketHash, ticketHash), eq(staffInvitation.state, 'PENDING'), gt(staffInvitation.expiresAt, now));
    const { id, staffId, resetId, pendingPasswordHash: passwordHash, pendingSecret: totpSecret } = expectOne(await tx.select().from(staffInvitation).where(isOpen).for('update'), 'INVITATION_WRONG');
    if (passwordHash === null || totpSecret === null) throw new DomainError('INVITATION_WRONG');
    const step = totpStepNow(deps, totpSecret, input.code);
    if (step === null) throw new DomainError('SECOND_FACTOR_WRONG', { field: 'code' });
    expectOne(
      await tx
        .update(staffInvitation)
        .set({ state: invitationLifecycle.step('PENDING', 'USED'), closedAt: now, ticketHash: null, pendingPasswordHash: null, pendingSecret: null })
        .where(and(eq(staffInvitation.id, id), eq(staffInvitation.state, 'PENDING')))
        .returning({ id: staffInvitation.id }),
      'INVITATION_WRONG',
    );
    if (resetId !== null) {
      const isApproved = and(eq(secondFactorReset.id, resetId), eq(secondFactorReset.state, 'APPROVED'));
      expectOne(await tx.update(secondFactorReset).set({ state: secondFactorResetLifecycle.step('APPROVED', 'USED') }).where(isApproved).returning({ id: secondFactorReset.id }), 'INVITATION_WRONG');
    }
    // He came in by one message; another that still waits for its gateway would bring a code that is used.
    await takeBackMessages(tx, [id]);
    const isHis = and(eq(staff.id, staffId), eq(staff.active, true));
    expectOne(await tx.update(staff).set({ passwordHash, totpSecret, totpLastStep: String(step) }).where(isHis).returning({ id: staff.id }), 'INVITATION_WRONG');
    const session = await openStaffSession(tx, staffId, { at: now, userAgent: input.userAgent });
    const by = { kind: 'staff', staffId } as const;
    const subject = { kind: 'staff', id: staffId };
    await recordAudit(tx, now, actor, { action: 'invitation.used', subject, by }, { action: 'staff.signed-in', subject, by });
    return session;
  });
}
