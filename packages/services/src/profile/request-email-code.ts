import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CodeSent, requestEmailCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { issueCode } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Sends a code to an e-mail address that the guardian wants to use (A9). Whether somebody has it already is told only
 * to whoever reads its mail (A6).
 * @throws DomainError CODE_TOO_SOON, CODE_LIMIT
 */
export async function requestEmailCode(deps: Deps, actor: Actor, input: z.output<typeof requestEmailCodeInput>): Promise<CodeSent> {
  const { guardianId } = guardianFor(actor, 'guardian.profile.requestEmailCode');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { iin, locale } = expectOne(await tx.select({ iin: guardian.iin, locale: guardian.locale }).from(guardian).where(eq(guardian.id, guardianId)), 'NOT_FOUND');
    const sent = await issueCode(tx, deps, now, { purpose: 'EMAIL', channel: 'EMAIL', recipient: input.email, iin, locale, real: true });
    await recordAudit(tx, now, actor, { action: 'code.requested', subject: { kind: 'code', id: sent.codeId }, details: { purpose: 'EMAIL' } });
    return sent;
  });
}
