import { guardianFor, verifyPassword, type Actor } from '@balabaqsha/auth';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { countAttempt, forgetAttempts } from '../attempts/index.ts';
import type { PhoneCodesSent, requestPhoneCodesInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { issueCode, type CodeOrder } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Change of the phone, first step: a code to the number so far and one to the new number (A9). Who has lost the old
 * number gives his password instead, and the code goes to his confirmed e-mail address. Whether somebody else has the
 * new number is told on that number only (A6).
 * @throws DomainError PHONE_UNCHANGED on `phone`, REQUIRED on `email` where no address is confirmed, CREDENTIALS_WRONG on
 * `password`, TOO_MANY_ATTEMPTS, CODE_TOO_SOON, CODE_LIMIT
 */
export async function requestPhoneCodes(deps: Deps, actor: Actor, input: z.output<typeof requestPhoneCodesInput>): Promise<PhoneCodesSent> {
  const { guardianId } = guardianFor(actor, 'guardian.profile.requestPhoneCodes');
  const now = deps.clock.now();
  const own = expectOne(await deps.db.read((tx) => tx.select().from(guardian).where(eq(guardian.id, guardianId))), 'NOT_FOUND');
  if (own.phone === input.phone) throw new DomainError('PHONE_UNCHANGED', { field: 'phone' });
  if (input.proveBy === 'EMAIL') await checkPassword(deps, own, input.password);
  const old = oldOrder(own, input.proveBy);

  return deps.db.write(async (tx) => {
    const sent = {
      old: await issueCode(tx, deps, now, { ...old, purpose: 'OLD_PHONE', iin: own.iin, locale: own.locale, real: true }),
      new: await issueCode(tx, deps, now, { channel: 'SMS', recipient: input.phone, purpose: 'NEW_PHONE', iin: null, locale: own.locale, real: await whatToSend(tx, input.phone) }),
    };
    await recordAudit(
      tx,
      now,
      actor,
      { action: 'code.requested', subject: { kind: 'code', id: sent.old.codeId }, details: { purpose: 'OLD_PHONE', by: input.proveBy } },
      { action: 'code.requested', subject: { kind: 'code', id: sent.new.codeId }, details: { purpose: 'NEW_PHONE' } },
    );
    return sent;
  });
}

/** Where the code goes that proves that it is the holder of the account. */
function oldOrder({ phone, email }: typeof guardian.$inferSelect, proveBy: 'PHONE' | 'EMAIL'): Pick<CodeOrder, 'channel' | 'recipient'> {
  if (proveBy === 'PHONE') return { channel: 'SMS', recipient: phone };
  if (email === null) throw new DomainError('REQUIRED', { field: 'email' });
  return { channel: 'EMAIL', recipient: email };
}

async function checkPassword(deps: Deps, { id, passwordHash }: typeof guardian.$inferSelect, password: string): Promise<void> {
  await deps.db.write((tx) => countAttempt(tx, deps.clock.now(), 'password-change', id));
  if (!(await verifyPassword(password, passwordHash))) throw new DomainError('CREDENTIALS_WRONG', { field: 'password' });
  await deps.db.write((tx) => forgetAttempts(tx, 'password-change', id));
}

/** The owner of a phone that has an account is told so on it; no code opens anything then. */
async function whatToSend(tx: ReadTx, phone: string): Promise<CodeOrder['real']> {
  const [taken] = await tx.select({ id: guardian.id }).from(guardian).where(eq(guardian.phone, phone));
  return taken === undefined ? true : { decoyMessage: 'ACCOUNT_EXISTS' };
}
