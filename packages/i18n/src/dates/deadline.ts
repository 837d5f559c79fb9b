import { lastDayBefore, localDateOf, type LocalDate, type Locale } from '@balabaqsha/domain';
import { plural } from '../core/plural.ts';
import { formatDay, formatTime, formatWeekday, minutesOfDay, weekdayIndex } from './format.ts';
import { RUSSIAN_WEEKDAYS_GENITIVE } from './names.ts';

const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';

/**
 * A deadline in words, Almaty time. One at midnight belongs to the day that ends with it (V9): people read
 * «до среды, 24:00», never «до четверга, 00:00».
 *
 * «до среды, 25 ноября, 24:00», «25 қараша, сәрсенбі, сағат 24:00-ге дейін»,
 * “by 24:00 on Wednesday, 25 November”. No line ends inside the time, its ending or the day.
 */
export function formatDeadline(locale: Locale, deadline: Date): string {
  const last = lastDayBefore(deadline);
  const day = formatDay(locale, last);
  const time = minutesOfDay(deadline) === 0 ? '24:00' : formatTime(deadline);
  switch (locale) {
    case 'ru':
      return `до ${RUSSIAN_WEEKDAYS_GENITIVE[weekdayIndex(last)] ?? ''}, ${day}, ${time}`;
    case 'kk':
      return `${day}, ${formatWeekday('kk', last)}, сағат${NO_BREAK_SPACE}${time}${kazakhDative(time).replace('-', `-${WORD_JOINER}`)} дейін`;
    case 'en':
      return `by${NO_BREAK_SPACE}${time} on ${formatWeekday('en', last)}, ${day}`;
  }
}

/** The same without the weekday and in plain spaces, for a line of an SMS: «до 24:00 25.11», «25.11 24:00-ге дейін», “by 24:00 25.11”. */
export function formatDeadlineBrief(locale: Locale, deadline: Date): string {
  const last = lastDayBefore(deadline);
  const time = minutesOfDay(deadline) === 0 ? '24:00' : formatTime(deadline);
  const day = dayAndMonth(last);
  switch (locale) {
    case 'ru':
      return `до ${time} ${day}`;
    case 'kk':
      return `${day} ${time}${kazakhDative(time)} дейін`;
    case 'en':
      return `by ${time} ${day}`;
  }
}

/** The last day of a deadline in digits, «25.11», where an SMS has no room for more. */
export function formatDeadlineDay(deadline: Date): string {
  return dayAndMonth(lastDayBefore(deadline));
}

const dayAndMonth = (day: LocalDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}`;

/**
 * How much time is left: «ещё 1 рабочий день», on the last day «сегодня последний день, осталось 5 часов».
 *
 * @param daysLeft days after today, up to the last one and with it; working days as the domain's `workingDaysBetween` counts
 * @param countedIn which days they are
 */
export function formatRemaining(locale: Locale, now: Date, deadline: Date, daysLeft: number, countedIn: 'WORKING_DAYS' | 'CALENDAR_DAYS' = 'WORKING_DAYS'): string {
  const left = deadline.getTime() - now.getTime();
  if (left <= 0) return { ru: 'срок истёк', kk: 'мерзімі өтті', en: 'the deadline has passed' }[locale];
  if (daysLeft > 0) return countedIn === 'WORKING_DAYS' ? workingDays(locale, daysLeft) : calendarDays(locale, daysLeft);
  const time = hoursOrMinutes(locale, left);
  if (localDateOf(now) !== lastDayBefore(deadline)) return time;
  return { ru: `сегодня последний день, ${time}`, kk: `бүгін соңғы күн, ${time}`, en: `today is the last day, ${time}` }[locale];
}

function workingDays(locale: Locale, n: number): string {
  switch (locale) {
    case 'ru':
      return `ещё ${n} ${plural('ru', n, { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' })}`;
    case 'kk':
      return `тағы ${n} жұмыс күні`;
    case 'en':
      return `${n} more ${plural('en', n, { one: 'working day', other: 'working days' })}`;
  }
}

function calendarDays(locale: Locale, n: number): string {
  switch (locale) {
    case 'ru':
      return `ещё ${n} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })}`;
    case 'kk':
      return `тағы ${n} күн`;
    case 'en':
      return `${n} more ${plural('en', n, { one: 'day', other: 'days' })}`;
  }
}

function hoursOrMinutes(locale: Locale, milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  switch (locale) {
    case 'ru':
      return hours >= 1
        ? `${plural('ru', hours, { one: 'остался', few: 'осталось', many: 'осталось' })} ${hours} ${plural('ru', hours, { one: 'час', few: 'часа', many: 'часов' })}`
        : `${plural('ru', minutes, { one: 'осталась', few: 'осталось', many: 'осталось' })} ${minutes} ${plural('ru', minutes, { one: 'минута', few: 'минуты', many: 'минут' })}`;
    case 'kk':
      return hours >= 1 ? `${hours} сағат қалды` : `${minutes} минут қалды`;
    case 'en':
      return hours >= 1 ? `${hours} ${plural('en', hours, { one: 'hour', other: 'hours' })} left` : `${minutes} ${plural('en', minutes, { one: 'minute', other: 'minutes' })} left`;
  }
}

// The ending follows the last numeral as it is read aloud: бірге, үшке, алтыға, қырыққа. A full hour is read with «нөл».
const DATIVE_OF_UNITS = ['-ге', '-ге', '-ге', '-ке', '-ке', '-ке', '-ға', '-ге', '-ге', '-ға'] as const;
const DATIVE_OF_TENS = ['-ге', '-ға', '-ға', '-ға', '-қа', '-ге'] as const;

function kazakhDative(time: string): string {
  const minutes = Number(time.slice(3));
  const ending = minutes % 10 === 0 ? DATIVE_OF_TENS[minutes / 10] : DATIVE_OF_UNITS[minutes % 10];
  return ending ?? '-ге';
}
