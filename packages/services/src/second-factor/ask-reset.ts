import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { secondFactorReset, staff } from '@balabaqsha/db/schema';
import { DomainError, SECOND_FACTOR_RESET_HOURS, secondFactorResetLifecycle, type StaffId } from '@balabaqsha/domain';
import { and, eq, lte, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { askResetInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { withdrawOfResets } from '../employees/invite.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Asks that an employee may set up his second factor anew, or password and second factor where he forgot the password (S2).
 * Nothing changes for him before another administrator has agreed. A request that was approved and never used, or that nobody
 * decided in time, lapses.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, RESET_PENDING where one awaits its decision
 */
export async function askReset(deps: Deps, actor: Actor, input: z.output<typeof askResetInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.askReset');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const staffId = input.staffId as StaffId;
  if (actor.staffId === staffId) throw new DomainError('OWN_RIGHTS');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    // The employee's row is the lock: of two who ask in one moment one finds the other's request.
    expectOne(await tx.select({ id: staff.id }).from(staff).where(and(eq(staff.id, staffId), eq(staff.active, true))).for('update'), 'NOT_FOUND');
    const its = eq(secondFactorReset.staffId, staffId);
    const lapsed = await tx
      .update(secondFactorReset)
      .set({ state: secondFactorResetLifecycle.step('PENDING', 'LAPSED'), pendingSecret: null })
      .where(and(its, or(eq(secondFactorReset.state, 'APPROVED'), and(eq(secondFactorReset.state, 'PENDING'), lte(secondFactorReset.expiresAt, now)))))
      .returning({ id: secondFactorReset.id });
    await withdrawOfResets(tx, now, lapsed.map(({ id }) => id));
    const [pending] = await tx.select({ id: secondFactorReset.id }).from(secondFactorReset).where(and(its, eq(secondFactorReset.state, 'PENDING')));
    if (pending !== undefined) throw new DomainError('RESET_PENDING');
    await tx.insert(secondFactorReset).values({
      staffId,
      kind: input.kind,
      phone: input.kind === 'ACCESS' ? input.phone : null,
      locale: input.kind === 'ACCESS' ? input.locale : null,
      state: secondFactorResetLifecycle.initial.state,
      reason: input.reason,
      askedBy: actor.staffId,
      askedAt: now,
      expiresAt: hoursAfter(now),
    });
    await recordAudit(tx, now, actor, { action: 'second-factor.reset-asked', subject: { kind: 'staff', id: staffId }, details: { reset: input.kind } });
    return { done: true };
  });
}

/** When a decision, or the setting up of an authenticator, has to be done by. */
export function hoursAfter(at: Date): Date {
  return new Date(at.getTime() + SECOND_FACTOR_RESET_HOURS * 3_600_000);
}
