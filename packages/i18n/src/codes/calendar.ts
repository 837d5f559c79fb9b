import { isLocalDate, type DayOffReason, type HolidayCode, type Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { formatDay, formatWeekday } from '../dates/format.ts';

const holidays: Wordings<HolidayCode> = {
  NEW_YEAR: { ru: 'Новый год', kk: 'Жаңа жыл', en: 'New Year' },
  ORTHODOX_CHRISTMAS: { ru: 'Православное Рождество', kk: 'Православиелік Рождество', en: 'Orthodox Christmas' },
  WOMENS_DAY: { ru: 'Международный женский день', kk: 'Халықаралық әйелдер күні', en: 'International Women’s Day' },
  CONSTITUTION_DAY: { ru: 'День Конституции', kk: 'Конституция күні', en: 'Constitution Day' },
  NAURYZ: { ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы', en: 'Nauryz' },
  UNITY_DAY: { ru: 'Праздник единства народа Казахстана', kk: 'Қазақстан халқының бірлігі мерекесі', en: 'Day of Unity of the People of Kazakhstan' },
  DEFENDERS_DAY: { ru: 'День защитника Отечества', kk: 'Отан қорғаушы күні', en: 'Defender of the Fatherland Day' },
  VICTORY_DAY: { ru: 'День Победы', kk: 'Жеңіс күні', en: 'Victory Day' },
  KURBAN_AIT: { ru: 'Курбан айт', kk: 'Құрбан айт', en: 'Kurban Ait' },
  CAPITAL_DAY: { ru: 'День столицы', kk: 'Астана күні', en: 'Capital Day' },
  REPUBLIC_DAY: { ru: 'День Республики', kk: 'Республика күні', en: 'Republic Day' },
  INDEPENDENCE_DAY: { ru: 'День Независимости', kk: 'Тәуелсіздік күні', en: 'Independence Day' },
};

/** Name of a public holiday or religious day off. */
export const holidayName = (locale: Locale, holiday: HolidayCode): string => holidays[holiday][locale];

const isHoliday = (code: string | undefined): code is HolidayCode => code !== undefined && code in holidays;

/** Why a day is off, as the domain or the API gives it; a substitute names the day that it stands for (K1). */
export function dayOffText(locale: Locale, reason: { code: DayOffReason['code']; holiday?: string; of?: string; name?: string }): string {
  const holiday = isHoliday(reason.holiday) ? holidayName(locale, reason.holiday) : undefined;
  switch (reason.code) {
    case 'WEEKEND':
      return { ru: 'выходной', kk: 'демалыс күні', en: 'weekend' }[locale];
    case 'HOLIDAY':
    case 'RELIGIOUS':
      return holiday ?? { ru: 'праздничный день', kk: 'мереке күні', en: 'public holiday' }[locale];
    case 'SUBSTITUTE':
      return substitute(locale, reason.of, holiday);
    case 'OFFICER':
      return reason.name ?? { ru: 'объявлен выходным', kk: 'демалыс күні деп жарияланды', en: 'declared a day off' }[locale];
  }
}

function substitute(locale: Locale, of: string | undefined, holiday: string | undefined): string {
  if (of === undefined || !isLocalDate(of)) return { ru: 'перенос выходного', kk: 'ауыстырылған демалыс күні', en: 'moved day off' }[locale];
  const day = formatDay(locale, of);
  const weekday = formatWeekday(locale, of);
  const named = holiday === undefined ? '' : `, ${holiday}`;
  return {
    ru: `выходной вместо ${day} (${weekday}${named})`,
    kk: `${day} (${weekday}${named}) орнына демалыс күні`,
    en: `day off in place of ${day} (${weekday}${named})`,
  }[locale];
}
