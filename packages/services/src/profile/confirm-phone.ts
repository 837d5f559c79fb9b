import { endGuardianSessions, guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { DomainError, isDomainError } from '@balabaqsha/domain';
import { and, eq, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { confirmPhoneInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { tryCode, useCode, type GivenCode, type RightCode } from '../one-time-codes/index.ts';
import { notifyGuardians } from '../record/index.ts';
import { changeGuardian } from './change-guardian.ts';

/**
 * Change of the phone, second step: takes both codes, and the new number with them (A9). His other sessions end. He is
 * told on the number so far, so that a change that somebody else made does not pass unnoticed.
 * @throws DomainError CODE_WRONG, CODE_TRIES_SPENT or CODE_EXPIRED on `oldCode` and `newCode`, PHONE_TAKEN, STATE_CHANGED
 * where phone and e-mail address are others than those the code went to
 */
export async function confirmPhone(deps: Deps, actor: Actor, input: z.output<typeof confirmPhoneInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.confirmPhone');
  const now = deps.clock.now();
  const { iin } = expectOne(await deps.db.read((tx) => tx.select({ iin: guardian.iin }).from(guardian).where(eq(guardian.id, own.guardianId))), 'NOT_FOUND');
  const [old, fresh] = await tryBoth(deps, now, [
    { field: 'oldCode', given: { purpose: 'OLD_PHONE', iin, codeId: input.oldCodeId, code: input.oldCode } },
    { field: 'newCode', given: { purpose: 'NEW_PHONE', codeId: input.newCodeId, code: input.newCode } },
  ]);
  try {
    await deps.db.write(async (tx) => {
      await useCode(tx, now, old.id);
      await useCode(tx, now, fresh.id);
      expectOne(
        await tx
          .select({ id: guardian.id })
          .from(guardian)
          .where(and(eq(guardian.id, own.guardianId), or(eq(guardian.phone, old.recipient), eq(guardian.email, old.recipient))))
          .for('update'),
      );
      // Before the change: its SMS goes to the number so far.
      await notifyGuardians(tx, deps, now, [{ guardianId: own.guardianId, applicationId: null, kind: 'PHONE_CHANGED', params: {} }]);
      await changeGuardian(tx, now, own, { phone: fresh.recipient });
      await endGuardianSessions(tx, own.guardianId, own.sessionId);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'guardian_phone_unique')) throw new DomainError('PHONE_TAKEN', { field: 'newCode' });
    throw error;
  }
  return { done: true };
}

interface Attempt {
  /** Name of the form's field. */
  field: string;
  given: GivenCode;
}

/** Tries both codes whatever becomes of the first, so that one look at the form tells what is wrong with either. */
async function tryBoth(deps: Deps, now: Date, [first, second]: readonly [Attempt, Attempt]): Promise<[RightCode, RightCode]> {
  const refusals = new Map<string, DomainError>();
  const attempt = async ({ field, given }: Attempt): Promise<RightCode | null> => {
    try {
      return await tryCode(deps.db, now, given);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      refusals.set(field, error);
      return null;
    }
  };
  const old = await attempt(first);
  const fresh = await attempt(second);
  if (old !== null && fresh !== null) return [old, fresh];
  const [reason] = refusals.values();
  throw new DomainError(reason?.code ?? 'CODE_EXPIRED', { params: reason?.params ?? {}, fields: Object.fromEntries([...refusals].map(([field, { code }]) => [field, code])) });
}
