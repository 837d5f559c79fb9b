import { endGuardianSessions, guardianFor, hashPassword, verifyPassword, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { countAttempt, forgetAttempts } from '../attempts/index.ts';
import type { changePasswordInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { changeGuardian } from './change-guardian.ts';

/**
 * Sets a new password for whoever knows the old one, and ends his other sessions (A2, A9).
 * @throws DomainError CREDENTIALS_WRONG on `oldPassword`, TOO_MANY_ATTEMPTS, UNAVAILABLE
 */
export async function changePassword(deps: Deps, actor: Actor, input: z.output<typeof changePasswordInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.changePassword');
  await deps.db.write((tx) => countAttempt(tx, deps.clock.now(), 'password-change', own.guardianId));
  const kept = expectOne(await deps.db.read((tx) => tx.select({ passwordHash: guardian.passwordHash }).from(guardian).where(eq(guardian.id, own.guardianId))), 'NOT_FOUND');
  if (!(await verifyPassword(input.oldPassword, kept.passwordHash))) throw new DomainError('CREDENTIALS_WRONG', { field: 'oldPassword' });
  const passwordHash = await hashPassword(input.password);

  await deps.db.write(async (tx) => {
    // Somebody who recovered the account meanwhile has the last word.
    expectOne(
      await tx.select({ id: guardian.id }).from(guardian).where(and(eq(guardian.id, own.guardianId), eq(guardian.passwordHash, kept.passwordHash))).for('update'),
      'STATE_CHANGED',
    );
    await changeGuardian(tx, deps.clock.now(), own, { passwordHash });
    await endGuardianSessions(tx, own.guardianId, own.sessionId);
    await forgetAttempts(tx, 'password-change', own.guardianId);
  });
  return { done: true };
}
