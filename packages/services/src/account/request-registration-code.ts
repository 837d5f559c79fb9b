import { requireCall, type Actor } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { eq, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { CodeSent, requestRegistrationCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { requireFeature } from '../features/index.ts';
import { issueCode, type CodeOrder } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Registration, step «SMS»: sends a code to the phone (A1). Where the phone or the IIN has an account already, the code
 * is a decoy and the answer the same (A6, A7).
 * @throws DomainError SWITCHED_OFF, CODE_TOO_SOON, CODE_LIMIT
 */
export async function requestRegistrationCode(deps: Deps, actor: Actor, input: z.output<typeof requestRegistrationCodeInput>): Promise<CodeSent> {
  requireCall(actor, 'account.requestRegistrationCode');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await requireFeature(tx, now, 'REGISTRATION');
    const real = await whatToSend(tx, input.phone, input.iin);
    const sent = await issueCode(tx, deps, now, { purpose: 'REGISTRATION', channel: 'SMS', recipient: input.phone, iin: input.iin, locale: input.locale, real });
    await recordAudit(tx, now, actor, { action: 'code.requested', subject: { kind: 'code', id: sent.codeId }, details: { purpose: 'REGISTRATION' } });
    return sent;
  });
}

/**
 * Who owns a phone with an account is told so on that phone, whatever IIN was typed. Where only the IIN is known nothing
 * is sent: any word on a stranger's phone would tell him.
 */
async function whatToSend(tx: ReadTx, phone: string, iin: string): Promise<CodeOrder['real']> {
  const known = await tx.select({ phone: guardian.phone }).from(guardian).where(or(eq(guardian.phone, phone), eq(guardian.iin, iin)));
  if (known.length === 0) return true;
  return { decoyMessage: known.some((each) => each.phone === phone) ? 'ACCOUNT_EXISTS' : null };
}
