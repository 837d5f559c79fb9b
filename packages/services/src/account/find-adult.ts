import { ageOn, DomainError, localDateOf } from '@balabaqsha/domain';
import type { Deps } from '../deps.ts';
import type { RegisteredPerson } from '../ports/index.ts';

/** Full years from which a person may hold an account (A7). */
const ADULT = 18;

/**
 * Looks the person who wants an account up in the register: known there, alive, an adult (A7). Never call it inside a
 * transaction: it may take as long as the register takes.
 * @throws DomainError PERSON_NOT_FOUND, PERSON_DECEASED, GUARDIAN_MINOR, REGISTER_UNAVAILABLE
 */
export async function findAdult(deps: Deps, iin: string): Promise<RegisteredPerson> {
  const answer = await deps.register.findPerson(iin);
  switch (answer.kind) {
    case 'not_found':
      throw new DomainError('PERSON_NOT_FOUND');
    case 'deceased':
      throw new DomainError('PERSON_DECEASED');
    case 'unavailable':
      throw new DomainError('REGISTER_UNAVAILABLE');
    case 'found':
      if (ageOn(answer.person.birthDate, localDateOf(deps.clock.now())) < ADULT) throw new DomainError('GUARDIAN_MINOR');
      return answer.person;
  }
}
