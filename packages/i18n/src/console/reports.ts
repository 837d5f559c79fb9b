import { defineTexts } from '../core/define-texts.ts';

/** Reports on the city. */
export const reportTexts = defineTexts({
  ru: {
    title: 'Отчёты',
    choose: 'Отчёт',
    from: 'С',
    to: 'По',
    show: 'Показать',
    badPeriod: 'Проверьте период: первый день не позже последнего, последний не позже сегодняшнего.',
    csv: 'Скачать CSV',
    xlsx: 'Скачать Excel',
    print: 'Печать',
    empty: 'За этот период ничего не было',
    madeAt: 'Составлен',
  },
  kk: {
    title: 'Есептер',
    choose: 'Есеп',
    from: 'Басталатын күні',
    to: 'Аяқталатын күні',
    show: 'Көрсету',
    badPeriod: 'Кезеңді тексеріңіз: бірінші күн соңғысынан кеш, ал соңғысы бүгіннен кеш болмауы керек.',
    csv: 'CSV жүктеп алу',
    xlsx: 'Excel жүктеп алу',
    print: 'Басып шығару',
    empty: 'Бұл кезеңде ештеңе болған жоқ',
    madeAt: 'Жасалған уақыты',
  },
  en: {
    title: 'Reports',
    choose: 'Report',
    from: 'From',
    to: 'To',
    show: 'Show',
    badPeriod: 'Check the period: it must not end before it begins, nor after today.',
    csv: 'Download CSV',
    xlsx: 'Download Excel',
    print: 'Print',
    empty: 'Nothing happened in this period',
    madeAt: 'Made',
  },
});
