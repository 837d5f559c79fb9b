import { INSTRUCTION_LANGUAGES, yearOf, type CorrectionType, type InstructionLanguage, type LocalDate } from '@balabaqsha/domain';

/**
 * How the demo city is laid out. The year of the day on which it is made is Y.
 *
 * - Children born in Y-3 and Y-5 are the quick lanes: nobody waits in them, and for every correction type and both
 *   languages there are free seats. The unregistered guardians of `demoPeople` have children of these years, so that an
 *   application of theirs, once confirmed, gets a voucher at the next advancement.
 * - Children born in Y-4 and Y-6 are the long lanes: dozens wait, every group of theirs is full or promised.
 * - Children born in Y-2 wait for groups that do not exist yet.
 */
export const QUICK_YEARS = [3, 5] as const;
export const LONG_YEARS = [4, 6] as const;
export const EARLY_YEAR = 2;

/** Correction types that are taught together. A kindergarten works with one of these. */
export const SPECIALITIES: readonly { types: readonly [CorrectionType, ...CorrectionType[]]; freeSeats: number; groups: number }[] = [
  { types: ['SPEECH_SEVERE', 'DEVELOPMENTAL_DELAY'], freeSeats: 8, groups: 2 },
  { types: ['AUTISM', 'EMOTIONAL'], freeSeats: 6, groups: 2 },
  { types: ['INTELLECT', 'COMPLEX'], freeSeats: 4, groups: 1 },
  { types: ['MUSCULOSKELETAL'], freeSeats: 4, groups: 1 },
  { types: ['HEARING_DEAF', 'HEARING_HARD'], freeSeats: 4, groups: 1 },
  { types: ['VISION_BLIND', 'VISION_LOW', 'VISION_AMBLYOPIA'], freeSeats: 4, groups: 1 },
  { types: ['SANATORIUM'], freeSeats: 5, groups: 1 },
];

/** How often each type is applied for. */
export const DEMAND: readonly (readonly [CorrectionType, number])[] = [
  ['SPEECH_SEVERE', 26], ['DEVELOPMENTAL_DELAY', 18], ['AUTISM', 18], ['INTELLECT', 8], ['MUSCULOSKELETAL', 7], ['COMPLEX', 5], ['HEARING_HARD', 4],
  ['VISION_LOW', 4], ['EMOTIONAL', 3], ['VISION_AMBLYOPIA', 3], ['SANATORIUM', 2], ['HEARING_DEAF', 1], ['VISION_BLIND', 1],
];

export const WAITING = 340;
export const AWAITING_REVIEW = 14;
export const STOP_LIST = 8;

/** A group before it has a row. */
export interface GroupPlan {
  speciality: number;
  name: string;
  language: InstructionLanguage;
  types: readonly [CorrectionType, ...CorrectionType[]];
  birthYear: number;
  capacity: number;
  /** Children who go there already. */
  enrolled: number;
  quick: boolean;
}

/** A group has one name for readers of all languages: these are spelt alike in Kazakh and in Russian. */
const TITLES = ['Балапан', 'Бота', 'Мерей', 'Самал', 'Еркетай', 'Алтын', 'Арман', 'Маржан', 'Шолпан', 'Тулпар', 'Алау', 'Жанар'] as const;

/** «Балапан-1»: names go round, the number tells groups of one name apart. */
function groupName(index: number): string {
  return `${TITLES[index % TITLES.length] ?? ''}-${Math.floor(index / TITLES.length) + 1}`;
}

/** All groups of the city: by speciality, year and language; capacities 6 to 12. */
export function planGroups(today: LocalDate): GroupPlan[] {
  const thisYear = yearOf(today);
  const plans: GroupPlan[] = [];
  for (const [speciality, { types, freeSeats, groups }] of SPECIALITIES.entries()) {
    for (const age of [3, 4, 5, 6]) {
      const quick = QUICK_YEARS.some((year) => year === age);
      for (const language of INSTRUCTION_LANGUAGES) {
        for (let each = 0; each < (quick ? groups : 1); each += 1) {
          const enrolled = quick ? 12 - freeSeats - (freeSeats < 5 ? 2 : 0) : 6 + (plans.length % 3);
          plans.push({
            speciality,
            name: groupName(plans.length),
            language,
            types,
            birthYear: thisYear - age,
            capacity: quick ? enrolled + freeSeats : enrolled,
            enrolled,
            quick,
          });
        }
      }
    }
  }
  return plans;
}
