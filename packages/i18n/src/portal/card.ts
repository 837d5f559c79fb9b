import { defineTexts } from '../core/define-texts.ts';

/** What stands on the card of an application beside its steps: deadlines, documents to take along (Q12, V9, V12). */
export const cardTexts = defineTexts({
  ru: {
    forecast: 'Сколько ждать ваучера',
    forecastHow: 'Как это рассчитано',
    trend: (on: string, then: string, now: string) => `Место по неделям: ${on} было ${then}, сейчас ${now}`,
    trendWeeks: 'Место по неделям',
    trendWeek: (day: string, position: string) => `${day}: ${position}`,
    deadlines: 'Сроки',
    toCalendar: 'Добавить в календарь',
    calendarHint: 'Файл .ics для календаря телефона или компьютера. Напомнит накануне и утром последнего дня.',
    voucherPdf: 'Скачать ваучер (PDF)',
    cannotRestore: 'Вернуть заявление ещё раз нельзя',
    cannotRestoreText: 'Из стоп-листа возвращают один раз, и вы им уже воспользовались. Если не согласны с решением, подайте обжалование.',
  },
  kk: {
    forecast: 'Ваучерді қанша күту керек',
    forecastHow: 'Бұл қалай есептелді',
    trend: (on, then, now) => `Апталар бойынша кезек нөмірі: ${on} ${then} болған, қазір ${now}`,
    trendWeeks: 'Апталар бойынша кезек нөмірі',
    trendWeek: (day, position) => `${day}: ${position}`,
    deadlines: 'Мерзімдер',
    toCalendar: 'Күнтізбеге қосу',
    calendarHint: 'Телефон не компьютер күнтізбесіне арналған .ics файлы. Мерзімнен бір күн бұрын және соңғы күні таңертең еске салады.',
    voucherPdf: 'Ваучерді жүктеп алу (PDF)',
    cannotRestore: 'Өтінішті екінші рет қайтаруға болмайды',
    cannotRestoreText: 'Стоп-тізімнен бір рет қана қайтарылады, сіз оны пайдаланып қойдыңыз. Шешіммен келіспесеңіз, шағым беріңіз.',
  },
  en: {
    forecast: 'How long until the voucher',
    forecastHow: 'How this was made',
    trend: (on, then, now) => `The place by weeks: ${on} it was ${then}, now it is ${now}`,
    trendWeeks: 'The place by weeks',
    trendWeek: (day, position) => `${day}: ${position}`,
    deadlines: 'Deadlines',
    toCalendar: 'Add to the calendar',
    calendarHint: 'An .ics file for the calendar of a phone or computer. It reminds you the day before and on the last morning.',
    voucherPdf: 'Download the voucher (PDF)',
    cannotRestore: 'The application can’t be restored again',
    cannotRestoreText: 'It can leave the stop-list once, and it already has. If you disagree with the decision, appeal against it.',
  },
});
