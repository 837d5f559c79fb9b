import { hashPassword, requireCall, type Actor } from '@balabaqsha/auth';
import { guardian } from '@balabaqsha/db/schema';
import { agreementsInForce, DomainError, localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import { recordAcceptance } from '../agreements/index.ts';
import type { field, registerInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { readTicket, spendTicket } from '../one-time-codes/index.ts';
import { recordAudit } from '../record/index.ts';
import { findAdult } from './find-adult.ts';

/**
 * Registration, step «Пароль»: makes the account with the register's data (A1, A2). One account per IIN and per phone:
 * the database decides, whoever else registers at the same moment (A7).
 * @throws DomainError CODE_EXPIRED when the ticket is not good any more, ACCOUNT_EXISTS, REGISTER_UNAVAILABLE (the ticket
 * stays good), PERSON_NOT_FOUND, PERSON_DECEASED, GUARDIAN_MINOR
 */
export async function register(deps: Deps, actor: Actor, input: z.output<typeof registerInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'account.register');
  const { iin } = await deps.db.read((tx) => readTicket(tx, deps.clock.now(), 'REGISTRATION', input.ticket));
  const person = await findAdult(deps, iin);
  const passwordHash = await hashPassword(input.password);

  const now = deps.clock.now();
  const registered = await deps.db.write(async (tx) => {
    const ticket = await spendTicket(tx, now, 'REGISTRATION', input.ticket);
    const [made] = await tx
      .insert(guardian)
      .values({
        iin: ticket.iin,
        phone: ticket.phone,
        surname: person.surname,
        name: person.name,
        patronymic: person.patronymic,
        sex: person.sex,
        birthDate: person.birthDate,
        passwordHash,
        locale: input.locale,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: guardian.id });
    if (made !== undefined) {
      await recordAcceptance(tx, made.id, ticket.consentedAt, agreementsInForce(localDateOf(ticket.consentedAt)));
      await recordAudit(tx, now, actor, { action: 'guardian.registered', subject: { kind: 'guardian', id: made.id } });
    }
    return made;
  });
  if (registered === undefined) throw new DomainError('ACCOUNT_EXISTS');
  return { done: true };
}
