import { endStaffSessions, hashPassword, requireCall, verifyPassword } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { countAttempt, forgetAttempts } from '../attempts/index.ts';
import type { changePasswordInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Sets a new password for the employee who knows the old one, and ends his other sessions (A2, S2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, CREDENTIALS_WRONG on `oldPassword`, TOO_MANY_ATTEMPTS, UNAVAILABLE,
 * STATE_CHANGED where it was set anew meanwhile
 */
export async function changeOwnPassword(deps: Deps, actor: Actor, input: z.output<typeof changePasswordInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.account.changePassword');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const { staffId, sessionId } = actor;
  await deps.db.write((tx) => countAttempt(tx, deps.clock.now(), 'password-change', staffId));
  const kept = expectOne(await deps.db.read((tx) => tx.select({ passwordHash: staff.passwordHash }).from(staff).where(eq(staff.id, staffId))), 'NOT_FOUND');
  if (!(await verifyPassword(input.oldPassword, kept.passwordHash))) throw new DomainError('CREDENTIALS_WRONG', { field: 'oldPassword' });
  const passwordHash = await hashPassword(input.password);
  return deps.db.write(async (tx) => {
    // Whoever set it anew by a code meanwhile has the last word.
    const asItWas = and(eq(staff.id, staffId), eq(staff.active, true), eq(staff.passwordHash, kept.passwordHash));
    expectOne(await tx.update(staff).set({ passwordHash }).where(asItWas).returning({ id: staff.id }));
    const ended = await endStaffSessions(tx, staffId, sessionId);
    await forgetAttempts(tx, 'password-change', staffId);
    await recordAudit(tx, deps.clock.now(), actor, { action: 'password.changed', subject: { kind: 'staff', id: staffId }, details: { ended } });
    return { done: true };
  });
}
