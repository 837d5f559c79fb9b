import { defineTexts } from '../core/define-texts.ts';

/** What stands on the card of an application beside its steps: deadlines, documents to take along (Q12, V9, V12). */
export const cardTexts = defineTexts({
  ru: {
    deadlines: 'Сроки',
    toCalendar: 'Добавить в календарь',
    calendarHint: 'Файл .ics для календаря телефона или компьютера. Напомнит накануне и утром последнего дня.',
    voucherPdf: 'Скачать ваучер (PDF)',
    cannotRestore: 'Вернуть заявление ещё раз нельзя',
    cannotRestoreText: 'Из стоп-листа возвращают один раз, и вы им уже воспользовались. Если не согласны с решением, подайте обжалование.',
  },
  kk: {
    deadlines: 'Мерзімдер',
    toCalendar: 'Күнтізбеге қосу',
    calendarHint: 'Телефон не компьютер күнтізбесіне арналған .ics файлы. Мерзімнен бір күн бұрын және соңғы күні таңертең еске салады.',
    voucherPdf: 'Ваучерді жүктеп алу (PDF)',
    cannotRestore: 'Өтінішті қайта қайтаруға болмайды',
    cannotRestoreText: 'Стоп-тізімнен бір рет қана қайтарылады, сіз оны пайдаланып қойдыңыз. Шешіммен келіспесеңіз, шағым беріңіз.',
  },
  en: {
    deadlines: 'Deadlines',
    toCalendar: 'Add to the calendar',
    calendarHint: 'An .ics file for the calendar of a phone or computer. It reminds you the day before and on the last morning.',
    voucherPdf: 'Download the voucher (PDF)',
    cannotRestore: 'The application can’t be restored again',
    cannotRestoreText: 'It can leave the stop-list once, and it already has. If you disagree with the decision, appeal against it.',
  },
});
