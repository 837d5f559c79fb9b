import { endGuardianSessions, hashPassword, requireCall, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { field, recoverInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { readTicket, spendTicket } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Recovery: sets the new password and ends every session (A4).
 * @throws DomainError CODE_EXPIRED when the ticket is not good any more
 */
export async function recover(deps: Deps, actor: Actor, input: z.output<typeof recoverInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'account.recover');
  // Looked at first, so that nobody makes us hash for nothing.
  await deps.db.read((tx) => readTicket(tx, deps.clock.now(), 'RECOVERY', input.ticket));
  const passwordHash = await hashPassword(input.password);

  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    const ticket = await spendTicket(tx, now, 'RECOVERY', input.ticket);
    const { id } = expectOne(
      await tx.update(guardian).set({ passwordHash }).where(and(eq(guardian.iin, ticket.iin), eq(guardian.phone, ticket.phone))).returning({ id: guardian.id }),
      'CODE_EXPIRED',
    );
    await endGuardianSessions(tx, id, null);
    await recordAudit(tx, now, actor, { action: 'guardian.recovered', subject: { kind: 'guardian', id } });
  });
  return { done: true };
}
