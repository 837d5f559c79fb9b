import { hashToken, openStaffSession, requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { secondFactorReset, staff } from '@balabaqsha/db/schema';
import { DomainError, secondFactorResetLifecycle } from '@balabaqsha/domain';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt } from '../attempts/index.ts';
import type { finishSetUpInput, staffSession } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { totpStepNow } from '../staff-session/totp-step-now.ts';

/**
 * Takes the first code of the new authenticator, which is the employee's second factor from then on, and opens his session
 * (S2).
 * @throws DomainError CODE_EXPIRED where the ticket is unknown, used or too late, SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS
 */
export async function finishSetUp(deps: Deps, actor: Actor, input: z.output<typeof finishSetUpInput>): Promise<z.output<typeof staffSession>> {
  requireCall(actor, 'staff.session.finishSetUp');
  const now = deps.clock.now();
  const ticketHash = hashToken(input.ticket);
  await deps.db.write((tx) => countAttempt(tx, now, 'staff-sign-in', ticketHash));
  return deps.db.write(async (tx) => {
    const isOpen = and(eq(secondFactorReset.ticketHash, ticketHash), eq(secondFactorReset.state, 'APPROVED'), gt(secondFactorReset.expiresAt, now));
    const reset = expectOne(await tx.select({ id: secondFactorReset.id, staffId: secondFactorReset.staffId, pendingSecret: secondFactorReset.pendingSecret }).from(secondFactorReset).where(isOpen).for('update'), 'CODE_EXPIRED');
    if (reset.pendingSecret === null) throw new DomainError('CODE_EXPIRED');
    const step = totpStepNow(deps, reset.pendingSecret, input.code);
    if (step === null) throw new DomainError('SECOND_FACTOR_WRONG', { field: 'code' });
    expectOne(
      await tx.update(secondFactorReset).set({ state: secondFactorResetLifecycle.step('APPROVED', 'USED'), pendingSecret: null, ticketHash: null }).where(isOpen).returning({ id: secondFactorReset.id }),
      'CODE_EXPIRED',
    );
    const isHis = and(eq(staff.id, reset.staffId), eq(staff.active, true));
    expectOne(await tx.update(staff).set({ totpSecret: reset.pendingSecret, totpLastStep: String(step) }).where(isHis).returning({ id: staff.id }), 'CODE_EXPIRED');
    const session = await openStaffSession(tx, reset.staffId, { at: now, userAgent: input.userAgent });
    const by = { kind: 'staff', staffId: reset.staffId } as const;
    await recordAudit(tx, now, actor, { action: 'second-factor.set-up', subject: { kind: 'staff', id: reset.staffId }, by }, { action: 'staff.signed-in', subject: { kind: 'staff', id: reset.staffId }, by });
    return session;
  });
}
