import { defineTexts } from '../core/define-texts.ts';

/** The calendar of the whole country beside those of the cities (K2). */
export const countryCalendarTexts = defineTexts({
  ru: {
    whose: 'Чей календарь',
    city: 'Мой город',
    country: 'Вся страна',
    note: 'Эти дни действуют во всех городах. Изменение сдвинет открытые сроки в каждом из них. Если город и страна записали один день по-разному, он выходной.',
    ofCountry: 'Вся страна, меняет администратор',
  },
  kk: {
    whose: 'Кімнің күнтізбесі',
    city: 'Менің қалам',
    country: 'Бүкіл ел',
    note: 'Бұл күндер барлық қалада қолданылады. Өзгеріс әр қаладағы ашық мерзімдерді жылжытады. Қала мен ел бір күнді әртүрлі жазса, ол күн демалыс болады.',
    ofCountry: 'Бүкіл ел, әкімші өзгертеді',
  },
  en: {
    whose: 'Whose calendar',
    city: 'My city',
    country: 'Whole country',
    note: 'These days hold in every city. A change moves the open deadlines of each of them. Where city and country wrote a day differently, it is off.',
    ofCountry: 'Whole country, changed by the administrator',
  },
});
