import { defineTexts } from '../core/define-texts.ts';

/** A kindergarten's own clauses in its contracts (E3), for the director. */
export const contractClauseTexts = defineTexts({
  ru: {
    title: 'Свои условия договора',
    lead: 'Они встанут отдельным разделом и дополнят договор. Изменить общие разделы они не могут. Пишите на обоих языках одно и то же.',
    topics: { HOURS: 'Режим посещения', MEALS: 'Питание', EXTRAS: 'Плата за дополнительные услуги', OTHER: 'Другое' },
    hints: {
      HOURS: 'Например: с понедельника по пятницу, с 7:30 до 18:30.',
      MEALS: 'Например: пять раз в день, диетический стол по справке врача.',
      EXTRAS: 'Например: бассейн, 5000 тенге в месяц, по желанию.',
      OTHER: 'То, что важно знать родителям до подписания.',
    },
    languages: { ru: 'на русском', kk: 'на казахском' },
    both: (label: string) => `Заполните и «${label}» или сотрите оба текста`,
    column: 'Свои условия',
    nothing: 'Нет',
  },
  kk: {
    title: 'Шарттағы өз талаптарыңыз',
    lead: 'Олар жеке бөлім болып тұрады және шартты толықтырады. Ортақ бөлімдерді өзгерте алмайды. Екі тілде де бірдей мағынада жазыңыз.',
    topics: { HOURS: 'Бару тәртібі', MEALS: 'Тамақтану', EXTRAS: 'Қосымша қызметтердің ақысы', OTHER: 'Басқа' },
    hints: {
      HOURS: 'Мысалы: дүйсенбіден жұмаға дейін, 7:30–18:30.',
      MEALS: 'Мысалы: күніне бес рет, дәрігер анықтамасы бойынша емдік тамақ.',
      EXTRAS: 'Мысалы: бассейн, айына 5000 теңге, қалау бойынша.',
      OTHER: 'Ата-ана қол қоярдан бұрын білуі керек нәрсе.',
    },
    languages: { ru: 'орысша', kk: 'қазақша' },
    both: (label: string) => `«${label}» өрісін де толтырыңыз немесе екі мәтінді де өшіріңіз`,
    column: 'Өз талаптары',
    nothing: 'Жоқ',
  },
  en: {
    title: 'Own clauses of the contract',
    lead: 'They stand in a section of their own and add to the contract. They can’t change its common sections. Write the same in both languages.',
    topics: { HOURS: 'Hours of attendance', MEALS: 'Meals', EXTRAS: 'Fee of extras', OTHER: 'Other' },
    hints: {
      HOURS: 'For example: Monday to Friday, 7:30 to 18:30.',
      MEALS: 'For example: five times a day, a diet by doctor’s note.',
      EXTRAS: 'For example: swimming, 5000 tenge a month, if wanted.',
      OTHER: 'What parents should know before they sign.',
    },
    languages: { ru: 'in Russian', kk: 'in Kazakh' },
    both: (label: string) => `Fill in “${label}” too, or empty both texts`,
    column: 'Own clauses',
    nothing: 'None',
  },
});
