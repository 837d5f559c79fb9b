import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { field, setEmailMessagesInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { changeGuardian } from './change-guardian.ts';

/**
 * Chooses whether messages also come by e-mail (N1, A9).
 * @throws DomainError REQUIRED on `email` while there is no confirmed address
 */
export async function setEmailMessages(deps: Deps, actor: Actor, input: z.output<typeof setEmailMessagesInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.setEmailMessages');
  await deps.db.write(async (tx) => {
    const { email } = expectOne(await tx.select({ email: guardian.email }).from(guardian).where(eq(guardian.id, own.guardianId)), 'NOT_FOUND');
    if (input.emailMessages && email === null) throw new DomainError('REQUIRED', { field: 'email' });
    await changeGuardian(tx, deps.clock.now(), own, { emailMessages: input.emailMessages });
  });
  return { done: true };
}
