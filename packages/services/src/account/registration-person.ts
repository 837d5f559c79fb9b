import { hashToken, requireCall, type Actor } from '@balabaqsha/auth';
import type { z } from 'zod';
import { countAttempt } from '../attempts/index.ts';
import type { Person, ticketInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { readTicket } from '../one-time-codes/index.ts';
import { findAdult } from './find-adult.ts';

/**
 * The person behind a registration ticket, so that a reload of the password step shows him again (A1).
 * @throws DomainError CODE_EXPIRED, TOO_MANY_ATTEMPTS, and what the register says (A7)
 */
export async function registrationPerson(deps: Deps, actor: Actor, input: z.output<typeof ticketInput>): Promise<Person> {
  requireCall(actor, 'account.registrationPerson');
  const now = deps.clock.now();
  const { iin } = await deps.db.read((tx) => readTicket(tx, now, 'REGISTRATION', input.ticket));
  await deps.db.write((tx) => countAttempt(tx, now, 'registration-person', hashToken(input.ticket)));
  return findAdult(deps, iin);
}
