import type { LocalDate, Sex } from '@balabaqsha/domain';

/** A person as the population register knows him. Names come in upper case and may hold Kazakh letters. */
export interface RegisteredPerson {
  iin: string;
  surname: string;
  name: string;
  patronymic: string | null;
  sex: Sex;
  birthDate: LocalDate;
}

export type PersonAnswer =
  | { kind: 'found'; person: RegisteredPerson }
  | { kind: 'not_found' }
  | { kind: 'deceased' }
  | { kind: 'unavailable' };

export type RelationAnswer = { kind: 'confirmed' } | { kind: 'not_found' } | { kind: 'ambiguous' } | { kind: 'unavailable' };

/** The state's population register and its register of births. It never throws: an outage is the answer `unavailable`. */
export interface PopulationRegister {
  /** Looks a person up by IIN (12 digits). */
  findPerson(iin: string): Promise<PersonAnswer>;
  /** Says whether the guardian may act for the child (C3). */
  checkRelation(guardianIin: string, childIin: string): Promise<RelationAnswer>;
}

export type ConclusionAnswer = { kind: 'confirmed' } | { kind: 'mismatch' } | { kind: 'unavailable' };

/** Where PMPK conclusions are kept. It helps the specialist, it never decides. */
export interface ConclusionSource {
  verify(number: string, childIin: string): Promise<ConclusionAnswer>;
}
