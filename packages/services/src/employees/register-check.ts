import { ageOn, DomainError, localDateOf, searchable } from '@balabaqsha/domain';
import type { Deps } from '../deps.ts';
import type { RegisteredPerson } from '../ports/index.ts';

/** Full years from which somebody can be an employee. */
const ADULT = 18;

/**
 * Looks an employee up in the population register, so that a mistyped IIN is nobody else's: known there, alive, an adult, of
 * this name. Kazakh letters may be typed as on any keyboard. Never call it inside a transaction.
 * @returns the person as the register writes him
 * @throws DomainError at `iin` PERSON_NOT_FOUND, PERSON_DECEASED, EMPLOYEE_MINOR; NAME_DIFFERS at `surname`; REGISTER_UNAVAILABLE
 */
export async function checkedPerson(deps: Pick<Deps, 'register' | 'clock'>, given: { iin: string; surname: string; name: string }): Promise<RegisteredPerson> {
  const answer = await deps.register.findPerson(given.iin);
  switch (answer.kind) {
    case 'not_found':
      throw new DomainError('PERSON_NOT_FOUND', { field: 'iin' });
    case 'deceased':
      throw new DomainError('PERSON_DECEASED', { field: 'iin' });
    case 'unavailable':
      throw new DomainError('REGISTER_UNAVAILABLE');
    case 'found': {
      const { person } = answer;
      if (ageOn(person.birthDate, localDateOf(deps.clock.now())) < ADULT) throw new DomainError('EMPLOYEE_MINOR', { field: 'iin' });
      const isSame = searchable(person.surname) === searchable(given.surname) && searchable(person.name) === searchable(given.name);
      if (!isSame) throw new DomainError('NAME_DIFFERS', { field: 'surname' });
      return person;
    }
  }
}
