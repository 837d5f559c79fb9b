import { defineTexts } from '../core/define-texts.ts';

/** A kindergarten's own clauses, as a guardian reads them before he signs (E3). */
export const contractClauseTexts = defineTexts({
  ru: {
    title: 'Условия детского сада',
    lead: 'Детский сад добавил их к договору. Общие разделы договора они не меняют. Прочитайте до подписи.',
    topics: { HOURS: 'Режим посещения', MEALS: 'Питание', EXTRAS: 'Плата за дополнительные услуги', OTHER: 'Другое' },
  },
  kk: {
    title: 'Балабақшаның талаптары',
    lead: 'Оларды шартқа балабақша қосқан. Шарттың ортақ бөлімдерін өзгертпейді. Қол қоярдан бұрын оқып шығыңыз.',
    topics: { HOURS: 'Бару тәртібі', MEALS: 'Тамақтану', EXTRAS: 'Қосымша қызметтердің ақысы', OTHER: 'Басқа' },
  },
  en: {
    title: 'The kindergarten’s clauses',
    lead: 'The kindergarten has added them to the contract. They change none of its common sections. Read them before you sign.',
    topics: { HOURS: 'Hours of attendance', MEALS: 'Meals', EXTRAS: 'Fee of extras', OTHER: 'Other' },
  },
});
