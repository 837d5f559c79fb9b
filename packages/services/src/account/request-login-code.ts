import { requireCall, type Actor } from '@balabaqsha/auth';
import { guardian } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CodeSent, requestLoginCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { issueCode } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * «Войти через код»: sends a code to the phone if it has an account; otherwise the code is a decoy and the answer the
 * same (A3, A6).
 * @throws DomainError CODE_TOO_SOON, CODE_LIMIT
 */
export async function requestLoginCode(deps: Deps, actor: Actor, input: z.output<typeof requestLoginCodeInput>): Promise<CodeSent> {
  requireCall(actor, 'account.requestLoginCode');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const [known] = await tx.select({ id: guardian.id }).from(guardian).where(eq(guardian.phone, input.phone));
    const real = known === undefined ? { decoyMessage: null } : (true as const);
    // Without the IIN: its hourly limit would tell that the phone and the IIN belong together.
    const sent = await issueCode(tx, deps, now, { purpose: 'LOGIN', channel: 'SMS', recipient: input.phone, iin: null, locale: input.locale, real });
    await recordAudit(tx, now, actor, { action: 'code.requested', subject: { kind: 'code', id: sent.codeId }, details: { purpose: 'LOGIN' } });
    return sent;
  });
}
