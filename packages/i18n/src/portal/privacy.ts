import type { VersionedTexts } from './agreement-text.ts';

/** The data policy that a person accepts when he registers (A1, D1–D3). */
const from2026November = {
  ru: {
    title: 'Политика данных пользователей',
    lead: 'Коротко: берём только нужное для очереди, храним у себя, показываем только тем, кто принимает решение.',
    parts: [
      { title: 'Что мы храним', text: 'Ваши ФИО, ИИН, дату рождения и телефон, данные ребёнка, заключение ПМПК и документы договора. Данные о людях берём из государственной базы, вводить их не нужно.' },
      { title: 'Зачем', text: 'Чтобы проверить заявление, вести очередь, выдать ваучер и заключить договор с детским садом. Для другого данные не используются и никому не передаются.' },
      { title: 'Кто видит', text: 'Специалист ПМПК или врач-фтизиатр, пока проверяет заявление. Детский сад, когда вы его выбрали. Каждый просмотр документов ребёнка записывается.' },
      { title: 'Где лежит', text: 'На серверах города в Казахстане. Сайт не загружает ничего со сторонних адресов: ни счётчиков, ни рекламы.' },
      { title: 'Сколько', text: 'Черновики 30 дней. Файлы заявлений в архиве 1 год. Журналы доступа 3 года. Потом данные удаляются.' },
      { title: 'Ваши права', text: 'В профиле можно скачать все свои данные, увидеть, кто смотрел данные ребёнка, и запросить удаление кабинета. Заявление можно отозвать, автоматическое решение обжаловать. Исправить данные поможет служба поддержки.' },
    ],
  },
  kk: {
    title: 'Пайдаланушы деректері саясаты',
    lead: 'Қысқаша: кезекке қажет деректерді ғана аламыз, өзімізде сақтаймыз, шешім қабылдайтындарға ғана көрсетеміз.',
    parts: [
      { title: 'Нені сақтаймыз', text: 'Аты-жөніңізді, ЖСН-ді, туған күніңізді және телефоныңызды, баланың деректерін, ПМПК қорытындысын және шарт құжаттарын. Адамдар туралы деректерді мемлекеттік базадан аламыз, оларды енгізудің қажеті жоқ.' },
      { title: 'Не үшін', text: 'Өтінішті тексеру, кезекті жүргізу, ваучер беру және балабақшамен шарт жасасу үшін. Деректер басқа мақсатта пайдаланылмайды және ешкімге берілмейді.' },
      { title: 'Кім көреді', text: 'Өтінішті тексеріп жатқан ПМПК маманы немесе фтизиатр дәрігер. Сіз таңдаған балабақша. Құжаттар қаралған сайын жазба жасалады.' },
      { title: 'Қайда сақталады', text: 'Қазақстандағы қала серверлерінде. Сайт бөгде мекенжайлардан ештеңе жүктемейді: санауыш та, жарнама да жоқ.' },
      { title: 'Қанша уақыт', text: 'Жобалар 30 күн. Мұрағаттағы өтініш файлдары 1 жыл. Қолжетімділік журналдары 3 жыл. Содан кейін деректер жойылады.' },
      { title: 'Сіздің құқықтарыңыз', text: 'Профильде барлық деректеріңізді жүктеп алуға, баланың деректерін кім қарағанын көруге және кабинетті жоюды сұратуға болады. Өтінішті қайтарып алуға, автоматты шешімге шағымдануға құқығыңыз бар. Деректерді түзетуге қолдау қызметі көмектеседі.' },
    ],
  },
  en: {
    title: 'User data policy',
    lead: 'In short: we take only what the queue needs, keep it ourselves, and show it only to those who decide.',
    parts: [
      { title: 'What we keep', text: 'Your name, IIN, date of birth and phone, the child’s details, the PMPK conclusion and the contract’s documents. People’s details come from the state register; you need not type them.' },
      { title: 'What for', text: 'To check the application, to run the queue, to issue the voucher and to conclude the contract. They are used for nothing else and given to nobody.' },
      { title: 'Who sees it', text: 'The PMPK specialist or the phthisiatrician while checking. The kindergarten once you have chosen it. Every reading of a child’s documents is recorded.' },
      { title: 'Where it lies', text: 'On the city’s servers in Kazakhstan. The site loads nothing from other addresses: no counters, no advertising.' },
      { title: 'How long', text: 'Drafts 30 days. Files of archived applications 1 year. Access logs 3 years. Then the data are deleted.' },
      { title: 'Your rights', text: 'In the profile you can download all your data, see who looked at the child’s data, and ask for the account to be deleted. You can withdraw an application and appeal an automatic decision. The support service helps to correct data.' },
    ],
  },
} satisfies VersionedTexts[string];

export const privacyVersions: VersionedTexts = { '2026-11': from2026November };
