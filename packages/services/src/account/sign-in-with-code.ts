import { openGuardianSession, requireCall, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Session, signInWithCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { tryCode, useCode } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * «Войти через код»: opens a session for the account of the phone that the code went to (A3). Of the same code sent
 * twice at once exactly one opens a session.
 * @throws DomainError CODE_WRONG, CODE_TRIES_SPENT, CODE_EXPIRED
 */
export async function signInWithCode(deps: Deps, actor: Actor, input: z.output<typeof signInWithCodeInput>): Promise<Session> {
  requireCall(actor, 'account.signInWithCode');
  const now = deps.clock.now();
  const code = await tryCode(deps.db, now, { purpose: 'LOGIN', codeId: input.codeId, code: input.code });
  return deps.db.write(async (tx) => {
    await useCode(tx, now, code.id);
    const { id, locale } = expectOne(await tx.select({ id: guardian.id, locale: guardian.locale }).from(guardian).where(eq(guardian.phone, code.recipient)).for('update'), 'CODE_EXPIRED');
    const session = await openGuardianSession(tx, id, { at: now, userAgent: input.userAgent, remember: input.remember });
    await recordAudit(tx, now, actor, { action: 'guardian.signed-in', subject: { kind: 'guardian', id }, details: { by: 'code' } });
    return { ...session, locale };
  });
}
