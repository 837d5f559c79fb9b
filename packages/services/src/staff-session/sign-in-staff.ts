import { openStaffSession, requireCall, verifyPassword, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { countAttempt, forgetAttempts } from '../attempts/index.ts';
import type { staffSession, staffSignInInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { totpStepNow } from './totp-step-now.ts';

/**
 * Opens an employee's session by login, password and the authenticator's code (S2). Each code opens one session.
 * @throws DomainError CREDENTIALS_WRONG (also for unknown and switched-off employees), SECOND_FACTOR_WRONG once the
 * password is right, TOO_MANY_ATTEMPTS, UNAVAILABLE
 */
export async function signInStaff(deps: Deps, actor: Actor, input: z.output<typeof staffSignInInput>): Promise<z.output<typeof staffSession>> {
  requireCall(actor, 'staff.session.signIn');
  const who = input.login.toLowerCase();
  await deps.db.write((tx) => countAttempt(tx, deps.clock.now(), 'staff-sign-in', who));

  const [found] = await deps.db.read((tx) =>
    tx
      .select({ id: staff.id, passwordHash: staff.passwordHash, totpSecret: staff.totpSecret })
      .from(staff)
      .where(and(sql`lower(${staff.login}) = lower(${input.login})`, eq(staff.active, true))),
  );
  const isRight = await verifyPassword(input.password, found?.passwordHash ?? null);
  if (found === undefined || !isRight) throw new DomainError('CREDENTIALS_WRONG');
  const step = totpStepNow(deps, found.totpSecret, input.code);
  if (step === null) throw new DomainError('SECOND_FACTOR_WRONG', { field: 'code' });

  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const isNewStep = or(isNull(staff.totpLastStep), lt(sql`${staff.totpLastStep}::bigint`, step));
    expectOne(
      await tx
        .update(staff)
        .set({ totpLastStep: String(step) })
        // Password and second factor may have been changed while they were being checked.
        // In a demo the secrets hang on a public page: refusing a code's second use would protect nothing there.
        .where(and(eq(staff.id, found.id), eq(staff.active, true), eq(staff.passwordHash, found.passwordHash), eq(staff.totpSecret, found.totpSecret), deps.demo ? undefined : isNewStep))
        .returning({ id: staff.id }),
      'SECOND_FACTOR_WRONG',
    );
    await forgetAttempts(tx, 'staff-sign-in', who);
    const session = await openStaffSession(tx, found.id, { at: now, userAgent: input.userAgent });
    await recordAudit(tx, now, actor, { action: 'staff.signed-in', subject: { kind: 'staff', id: found.id }, by: { kind: 'staff', staffId: found.id } });
    return session;
  });
}
