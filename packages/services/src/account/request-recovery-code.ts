import { requireCall, type Actor } from '@balabaqsha/auth';
import { guardian } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CodeSent, requestRecoveryCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { issueCode } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Recovery: sends a code to the phone if phone and IIN belong to one account; otherwise the code is a decoy and the
 * answer the same (A4, A6).
 * @throws DomainError CODE_TOO_SOON, CODE_LIMIT
 */
export async function requestRecoveryCode(deps: Deps, actor: Actor, input: z.output<typeof requestRecoveryCodeInput>): Promise<CodeSent> {
  requireCall(actor, 'account.requestRecoveryCode');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const [known] = await tx.select({ id: guardian.id }).from(guardian).where(and(eq(guardian.iin, input.iin), eq(guardian.phone, input.phone)));
    const real = known === undefined ? { decoyMessage: null } : (true as const);
    const sent = await issueCode(tx, deps, now, { purpose: 'RECOVERY', channel: 'SMS', recipient: input.phone, iin: input.iin, locale: input.locale, real });
    await recordAudit(tx, now, actor, { action: 'code.requested', subject: { kind: 'code', id: sent.codeId }, details: { purpose: 'RECOVERY' } });
    return sent;
  });
}
