import { requireCall, type Actor } from '@balabaqsha/auth';
import { DomainError, isDomainError, type ErrorCode } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { registrationTicket, verifyCodeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { tryCode, useCode, useCodeForTicket } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';
import { findAdult } from './find-adult.ts';

/** Answers of the register that another try in a minute would not change. */
const FINAL: readonly ErrorCode[] = ['PERSON_NOT_FOUND', 'PERSON_DECEASED', 'GUARDIAN_MINOR'];

/**
 * Registration, from «SMS» to «Пароль»: takes the code and shows the person as the register knows him (A1, A7). Only
 * whoever holds the phone learns anything about the IIN. A register that is down leaves the code good.
 * @throws DomainError CODE_WRONG, CODE_TRIES_SPENT, CODE_EXPIRED, PERSON_NOT_FOUND, PERSON_DECEASED, GUARDIAN_MINOR,
 * REGISTER_UNAVAILABLE
 */
export async function verifyRegistrationCode(deps: Deps, actor: Actor, input: z.output<typeof verifyCodeInput>): Promise<z.output<typeof registrationTicket>> {
  requireCall(actor, 'account.verifyRegistrationCode');
  const code = await tryCode(deps.db, deps.clock.now(), { purpose: 'REGISTRATION', ...input });
  if (code.iin === null) throw new DomainError('CODE_EXPIRED');
  try {
    const person = await findAdult(deps, code.iin);
    const now = deps.clock.now();
    const ticket = await deps.db.write(async (tx) => {
      await recordAudit(tx, now, actor, { action: 'code.verified', subject: { kind: 'code', id: code.id }, details: { purpose: 'REGISTRATION' } });
      return useCodeForTicket(tx, now, code.id);
    });
    return { ticket, person };
  } catch (error) {
    if (isDomainError(error) && FINAL.includes(error.code)) await deps.db.write((tx) => useCode(tx, deps.clock.now(), code.id));
    throw error;
  }
}
