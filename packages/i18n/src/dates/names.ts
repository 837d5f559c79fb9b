import type { Locale } from '@balabaqsha/domain';

/**
 * Names of months and weekdays. Our own tables, because Chromium knows Kazakh by name only: it writes «2026 M11 25,
 * Wed» for it. Months are in the form that stands beside a day; weekdays start with Monday.
 */
export const MONTHS_WITH_DAY: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Months that stand alone, for headings and charts. */
export const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  kk: MONTHS_WITH_DAY.kk,
  en: MONTHS_WITH_DAY.en,
};

/** The same where there is room for three letters: under the columns of a chart. */
export const MONTHS_SHORT: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  kk: ['қаң', 'ақп', 'нау', 'сәу', 'мам', 'мау', 'шіл', 'там', 'қыр', 'қаз', 'қар', 'жел'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

export const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const WEEKDAYS_SHORT: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сн', 'жк'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** Weekdays after «до». */
export const RUSSIAN_WEEKDAYS_GENITIVE: readonly string[] = ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'];

/** Months that say when: «25 қарашада». */
export const KAZAKH_MONTHS_LOCATIVE: readonly string[] = ['қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда', 'қыркүйекте', 'қазанда', 'қарашада', 'желтоқсанда'];
