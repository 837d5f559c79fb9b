import type { LocalDate } from '../codes/brand.ts';
import type { PersonName } from '../identity/person-name.ts';

/** What an application says of a person and the population register can be asked about (C2). */
export const REGISTERED_FIELDS = ['surname', 'name', 'patronymic', 'birthDate'] as const;
export type RegisteredField = (typeof REGISTERED_FIELDS)[number];

/** A person as an application or the register knows him. */
export interface PersonData extends PersonName {
  birthDate: LocalDate;
}

/** One field, as it stands in the application and as the register has it now; `null` where there is none. */
export interface FieldComparison {
  field: RegisteredField;
  applied: string | null;
  registered: string | null;
  same: boolean;
}

/**
 * Compares what an application says of a person with the register, field by field, in the order of `REGISTERED_FIELDS`.
 * The register writes names in capitals, so the case of letters is no difference, and neither are spaces around them.
 */
export function compareWithRegister(applied: PersonData, registered: PersonData): FieldComparison[] {
  return REGISTERED_FIELDS.map((field) => ({
    field,
    applied: applied[field],
    registered: registered[field],
    same: comparable(applied[field]) === comparable(registered[field]),
  }));
}

function comparable(text: string | null): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
