import { guardianFor, type Actor } from '@balabaqsha/auth';
import { isUniqueViolation } from '@balabaqsha/db';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import { countAttempt } from '../attempts/index.ts';
import type { field, setLoginInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { changeGuardian } from './change-guardian.ts';

/**
 * Sets the name to sign in with (A9). Upper and lower case make no difference between two people's logins.
 * @throws DomainError LOGIN_TAKEN, TOO_MANY_ATTEMPTS
 */
export async function setLogin(deps: Deps, actor: Actor, input: z.output<typeof setLoginInput>): Promise<z.output<typeof field.done>> {
  const guardian = guardianFor(actor, 'guardian.profile.setLogin');
  const now = deps.clock.now();
  await deps.db.write((tx) => countAttempt(tx, now, 'login-change', guardian.guardianId));
  try {
    await deps.db.write((tx) => changeGuardian(tx, now, guardian, { login: input.login }));
  } catch (error) {
    if (isUniqueViolation(error, 'guardian_login')) throw new DomainError('LOGIN_TAKEN', { field: 'login' });
    throw error;
  }
  return { done: true };
}
