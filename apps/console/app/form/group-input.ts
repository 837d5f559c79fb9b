import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, type CorrectionType, type InstructionLanguage } from '@balabaqsha/domain';

/** Name of the box that a correction type is ticked by. */
export const typeBox = (type: CorrectionType): string => `type-${type}`;

/** A group as its form describes it; numbers stay text, the service reads them. */
export function groupInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? '');
  return {
    name: text('name'),
    // An answer that is none of the list is for the input's schema to refuse.
    language: (INSTRUCTION_LANGUAGES.find((each) => each === text('language')) ?? '') as InstructionLanguage,
    correctionTypes: CORRECTION_TYPES.filter((type) => form.has(typeBox(type))),
    birthYearFrom: numberOf(text('birthYearFrom')),
    birthYearTo: numberOf(text('birthYearTo')),
    academicYear: text('academicYear') === '' ? null : numberOf(text('academicYear')),
    capacity: numberOf(text('capacity')),
  };
}

/** An empty field is no zero. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
