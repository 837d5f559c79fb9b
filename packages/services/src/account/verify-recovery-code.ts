import { requireCall, type Actor } from '@balabaqsha/auth';
import type { z } from 'zod';
import type { recoveryTicket, verifyCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { tryCode, useCodeForTicket } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Recovery: takes the code for the right to set a new password (A4).
 * @throws DomainError CODE_WRONG, CODE_TRIES_SPENT, CODE_EXPIRED
 */
export async function verifyRecoveryCode(deps: Deps, actor: Actor, input: z.output<typeof verifyCodeInput>): Promise<z.output<typeof recoveryTicket>> {
  requireCall(actor, 'account.verifyRecoveryCode');
  const now = deps.clock.now();
  const code = await tryCode(deps.db, now, { purpose: 'RECOVERY', ...input });
  const ticket = await deps.db.write(async (tx) => {
    await recordAudit(tx, now, actor, { action: 'code.verified', subject: { kind: 'code', id: code.id }, details: { purpose: 'RECOVERY' } });
    return useCodeForTicket(tx, now, code.id);
  });
  return { ticket };
}
