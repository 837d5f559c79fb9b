/** A person's name in the parts that the register keeps. */
export interface PersonName {
  surname: string;
  name: string;
  patronymic: string | null;
}

/** Words of a patronymic that stay small when they stand apart: «Алиев Али Вели оглы». */
const PARTICLES = new Set(['оглы', 'оғлы', 'кызы', 'қызы', 'ұлы', 'улы', 'uly', 'uli', 'qyzy', 'kyzy']);

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

/**
 * The register's upper-case names as people write them: `ӘБІЛҚАЙЫР-ҰЛЫ` → `Әбілқайыр-ұлы`, `КІМ` → `Кім`. A text that
 * already has small letters is somebody's own spelling and stays.
 */
export function displayName(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed !== trimmed.toUpperCase()) return trimmed;
  return trimmed
    .toLowerCase()
    .split(/([ -])/)
    .map((word, index) => (index > 0 && PARTICLES.has(word) ? word : capitalised(word)))
    .join('');
}

/** `Surname Name Patronymic`, for the eye; the patronymic may be missing. */
export function fullName(person: PersonName): string {
  return [person.surname, person.name, person.patronymic ?? ''].map(displayName).filter((part) => part !== '').join(' ');
}

/** `Surname N. P.`, for lists and narrow places. */
export function shortName(person: PersonName): string {
  const initials = [person.name, person.patronymic ?? ''].map((part) => [...displayName(part)][0]).filter((letter) => letter !== undefined);
  return [displayName(person.surname), ...initials.map((letter) => `${letter}.`)].filter((part) => part !== '').join(' ');
}
