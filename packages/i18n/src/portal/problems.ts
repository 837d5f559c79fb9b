import { defineTexts } from '../core/define-texts.ts';

/** Pages that stand for what can't be shown. */
export const problemTexts = defineTexts({
  ru: {
    notFound: { title: 'Такой страницы нет', text: 'Проверьте адрес. Если вы искали заявление, откройте «Мои заявки»: чужие заявления здесь не видны.' },
    failure: { title: 'Что-то сломалось у нас', text: 'Мы уже знаем об этом. Всё, что вы сохранили, на месте. Попробуйте ещё раз через несколько минут.' },
    unavailable: { title: 'Сервис временно занят', text: 'Всё, что вы сохранили, на месте. Попробуйте ещё раз через минуту.' },
    home: 'На главную',
    applications: 'Мои заявки',
    retry: 'Попробовать ещё раз',
  },
  kk: {
    notFound: { title: 'Мұндай бет жоқ', text: 'Мекенжайды тексеріңіз. Өтінішті іздесеңіз, «Өтініштерім» бөлімін ашыңыз: басқа адамдардың өтініштері мұнда көрінбейді.' },
    failure: { title: 'Біздің жақта ақау шықты', text: 'Бұл туралы білеміз. Сақтаған деректеріңіз орнында. Бірнеше минуттан кейін қайталап көріңіз.' },
    unavailable: { title: 'Қызмет уақытша бос емес', text: 'Сақтаған деректеріңіз орнында. Бір минуттан кейін қайталап көріңіз.' },
    home: 'Басты бетке',
    applications: 'Өтініштерім',
    retry: 'Қайталап көру',
  },
  en: {
    notFound: { title: 'There is no such page', text: 'Check the address. If you were looking for an application, open “My applications”: other people’s are not shown here.' },
    failure: { title: 'Something broke on our side', text: 'We know about it. Everything that you saved is in its place. Please try again in a few minutes.' },
    unavailable: { title: 'The service is busy', text: 'Everything that you saved is in its place. Please try again in a minute.' },
    home: 'To the home page',
    applications: 'My applications',
    retry: 'Try again',
  },
});
