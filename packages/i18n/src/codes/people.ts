import type { InstructionLanguage, Locale, QueueType, Sex, StaffRole } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

const languages: Wordings<InstructionLanguage> = {
  KAZAKH: { ru: 'Казахский', kk: 'Қазақ тілі', en: 'Kazakh' },
  RUSSIAN: { ru: 'Русский', kk: 'Орыс тілі', en: 'Russian' },
};

/** A list, because it is needed in all languages: of what stands by its language a browser gets its own alone. */
const locales: readonly (readonly [Locale, string])[] = [['kk', 'Қазақша'], ['ru', 'Русский'], ['en', 'English']];

const sexes: Wordings<Sex> = {
  MALE: { ru: 'Мужской', kk: 'Ер', en: 'Male' },
  FEMALE: { ru: 'Женский', kk: 'Әйел', en: 'Female' },
};

const queueTypes: Wordings<QueueType> = {
  SPECIAL: { ru: 'Специальная', kk: 'Арнайы', en: 'Special' },
};

const roles: Wordings<StaffRole> = {
  PMPK_SPECIALIST: { ru: 'Специалист ПМПК', kk: 'ПМПК маманы', en: 'PMPK specialist' },
  PHTHISIATRICIAN: { ru: 'Врач-фтизиатр', kk: 'Фтизиатр дәрігер', en: 'Phthisiatrician' },
  KINDERGARTEN_DIRECTOR: { ru: 'Заведующий детским садом', kk: 'Балабақша меңгерушісі', en: 'Kindergarten director' },
  KINDERGARTEN_CLERK: { ru: 'Делопроизводитель детского сада', kk: 'Балабақша іс жүргізушісі', en: 'Kindergarten clerk' },
  CITY_OFFICER: { ru: 'Специалист управления образования', kk: 'Білім басқармасының маманы', en: 'City education officer' },
  SUPPORT_OPERATOR: { ru: 'Оператор службы поддержки', kk: 'Қолдау қызметінің операторы', en: 'Support operator' },
  AUDITOR: { ru: 'Аудитор', kk: 'Аудитор', en: 'Auditor' },
  ADMINISTRATOR: { ru: 'Администратор', kk: 'Әкімші', en: 'Administrator' },
};

/** Language of instruction: «Казахский». */
export const languageName = (locale: Locale, language: InstructionLanguage): string => languages[language][locale];

/** A language of the screen in its own words, the same for every reader: «Қазақша». */
export const localeName = (of: Locale): string => locales.find(([locale]) => locale === of)?.[1] ?? of;

export const sexName = (locale: Locale, sex: Sex): string => sexes[sex][locale];
export const queueTypeName = (locale: Locale, queueType: QueueType): string => queueTypes[queueType][locale];
export const roleName = (locale: Locale, role: StaffRole): string => roles[role][locale];
