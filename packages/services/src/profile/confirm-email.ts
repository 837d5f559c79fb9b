import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { confirmEmailInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { tryCode, useCode } from '../one-time-codes/index.ts';
import { changeGuardian } from './change-guardian.ts';

/**
 * Takes the code that went to the new e-mail address, and the address with it (A9).
 * @throws DomainError CODE_WRONG, CODE_TRIES_SPENT, CODE_EXPIRED (also for another guardian's code), EMAIL_TAKEN
 */
export async function confirmEmail(deps: Deps, actor: Actor, input: z.output<typeof confirmEmailInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.confirmEmail');
  const now = deps.clock.now();
  const { iin } = expectOne(await deps.db.read((tx) => tx.select({ iin: guardian.iin }).from(guardian).where(eq(guardian.id, own.guardianId))), 'NOT_FOUND');
  const code = await tryCode(deps.db, now, { purpose: 'EMAIL', iin, ...input });
  try {
    await deps.db.write(async (tx) => {
      await useCode(tx, now, code.id);
      await changeGuardian(tx, now, own, { email: code.recipient });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'guardian_email')) throw new DomainError('EMAIL_TAKEN', { field: 'email' });
    throw error;
  }
  return { done: true };
}
