import { iinControlDigit, type LocalDate, type Sex } from '@balabaqsha/domain';
import type { PersonAnswer, PopulationRegister, RegisteredPerson, RelationAnswer } from '@balabaqsha/services/ports';

/** A population register with people of the test's own. */
export interface FakeRegister extends PopulationRegister {
  /** Adds a person with a made-up, valid IIN unless one is given. */
  addPerson(person: Partial<RegisteredPerson> & { deceased?: boolean }): RegisteredPerson;
  /** Says that the guardian may act for the child. */
  relate(guardianIin: string, childIin: string): void;
  /** `true` = every question is answered with `unavailable`. */
  setDown(down: boolean): void;
}

/** An empty register. */
export function fakeRegister(): FakeRegister {
  const people = new Map<string, { person: RegisteredPerson; deceased: boolean }>();
  const relations = new Set<string>();
  let down = false;
  let made = 0;
  return {
    addPerson({ deceased = false, ...given }) {
      made += 1;
      const birthDate = given.birthDate ?? ('1990-05-17' as LocalDate);
      const sex: Sex = given.sex ?? 'FEMALE';
      const person: RegisteredPerson = {
        iin: given.iin ?? makeIin(birthDate, sex, made),
        surname: given.surname ?? 'СЕЙІТҚАЛИЕВА',
        name: given.name ?? 'ӘЙГЕРІМ',
        patronymic: given.patronymic === undefined ? 'НҰРЛАНҚЫЗЫ' : given.patronymic,
        sex,
        birthDate,
      };
      people.set(person.iin, { person, deceased });
      return person;
    },
    relate: (guardianIin, childIin) => void relations.add(`${guardianIin} ${childIin}`),
    setDown: (value) => {
      down = value;
    },
    async findPerson(iin): Promise<PersonAnswer> {
      if (down) return { kind: 'unavailable' };
      const found = people.get(iin);
      if (found === undefined) return { kind: 'not_found' };
      return found.deceased ? { kind: 'deceased' } : { kind: 'found', person: found.person };
    },
    async checkRelation(guardianIin, childIin): Promise<RelationAnswer> {
      if (down) return { kind: 'unavailable' };
      return relations.has(`${guardianIin} ${childIin}`) ? { kind: 'confirmed' } : { kind: 'not_found' };
    },
  };
}

/** Some serials have no control digit and are skipped; that far apart nobody gets his neighbour's. */
export const IINS_APART = 5;

/**
 * A valid IIN that agrees with birth date and sex.
 * @param serial makes it unique: 0 to 9999
 */
export function makeIin(birthDate: LocalDate, sex: Sex, serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const century = (Number(year) >= 2000 ? 5 : 3) + (sex === 'FEMALE' ? 1 : 0);
  // Some serials have no control digit at all; the ones after them do.
  for (let each = serial; each < serial + 50; each += 1) {
    const first11 = `${year.slice(2)}${month}${day}${century}${String(each % 10_000).padStart(4, '0')}`;
    const digit = iinControlDigit(first11);
    if (digit !== null) return `${first11}${digit}`;
  }
  throw new Error('no control digit fits');
}
