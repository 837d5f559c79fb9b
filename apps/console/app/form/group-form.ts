import { CORRECTION_TYPES, type CorrectionType, type Locale } from '@balabaqsha/domain';
import { correctionTypeName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import type { RouterInputs } from '@balabaqsha/api';

/** Name of the box that is ticked for a correction type. Each has its own, so that a refused form gives all of them back. */
export const tickOf = (type: CorrectionType) => `suits-${type}` as const;

export type GroupFieldName = 'name' | 'language' | 'correctionTypes' | 'birthYearFrom' | 'birthYearTo' | 'capacity' | ReturnType<typeof tickOf>;

/** Every field with its label. */
export function groupLabels(locale: Locale): Record<GroupFieldName, string> {
  const { name, language, correctionTypes, birthYearFrom, birthYearTo, capacity } = groupTexts[locale];
  return { name, language, correctionTypes, birthYearFrom, birthYearTo, capacity, ...forEachType((type) => correctionTypeName(locale, type)) };
}

/** What a form about this group begins with. */
export function groupValues(group: { name: string; language: string; correctionTypes: readonly CorrectionType[]; birthYearFrom: number; birthYearTo: number; capacity: number }): Record<GroupFieldName, string> {
  return {
    name: group.name,
    language: group.language,
    correctionTypes: '',
    birthYearFrom: String(group.birthYearFrom),
    birthYearTo: String(group.birthYearTo),
    capacity: String(group.capacity),
    ...forEachType((type) => (group.correctionTypes.includes(type) ? 'on' : '')),
  };
}

/** The form as the API takes it. What is wrong in it, the API says; an empty number must not pass as 0. */
export function groupInput(form: FormData): RouterInputs['staff']['kindergarten']['addGroup'] {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const number = (name: string): number => (text(name) === '' ? Number.NaN : Number(text(name)));
  return {
    name: text('name'),
    // A language that nobody chose is refused with the words for it.
    language: text('language') as 'KAZAKH' | 'RUSSIAN',
    correctionTypes: CORRECTION_TYPES.filter((type) => form.get(tickOf(type)) === 'on'),
    birthYearFrom: number('birthYearFrom'),
    birthYearTo: number('birthYearTo'),
    capacity: number('capacity'),
  };
}

function forEachType(value: (type: CorrectionType) => string): Record<ReturnType<typeof tickOf>, string> {
  return Object.fromEntries(CORRECTION_TYPES.map((type) => [tickOf(type), value(type)])) as Record<ReturnType<typeof tickOf>, string>;
}
