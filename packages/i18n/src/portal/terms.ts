import type { VersionedTexts } from './agreement-text.ts';

/** The terms of use, which a person accepts together with the data policy (A1). */
const from2026November = {
  ru: {
    title: 'Условия использования',
    lead: 'Коротко: сервис бесплатный, очередь одна для всех, о каждом шаге мы сообщаем, за сроками следите и вы.',
    parts: [
      { title: 'Что это за сервис', text: 'Balabaqsha ведёт специальную очередь в детские сады города: принимает заявления, выдаёт ваучеры и помогает заключить договор с детским садом. Все услуги бесплатны.' },
      { title: 'Кто может пользоваться', text: 'Совершеннолетний родитель или законный представитель ребёнка. У одного человека один кабинет. Не передавайте пароль и коды из SMS никому, в том числе сотрудникам.' },
      { title: 'Какие данные вы указываете', text: 'Достоверные. Документы должны быть настоящими и читаемыми. Если документ чужой или подделан, сотрудник отклонит заявление.' },
      { title: 'Очередь и ваучер', text: 'Место определяет только время подачи заявления. На ответ по ваучеру даётся 2 рабочих дня, на выбор детского сада и договор 5 рабочих дней. Если срок прошёл, ваучер аннулируется. Правила и даты видны в карточке заявления.' },
      { title: 'Сообщения', text: 'Главное сообщение всегда в кабинете, раздел «Уведомления». SMS и письма его повторяют. Следите, чтобы номер телефона был вашим.' },
      { title: 'Если сервис не работает', text: 'Мы чиним его как можно быстрее. Действие, которое сервер получил до конца срока, засчитывается. Если сбой помешал вам, напишите в службу поддержки: сотрудник проверит и может вернуть заявление на прежнее место.' },
      { title: 'Если вы не согласны с решением', text: 'Решение сотрудника и автоматическое решение можно обжаловать: через службу поддержки или контакт-центр 8 (727) 339-72-22. Это не лишает вас права обратиться в суд.' },
      { title: 'Когда условия меняются', text: 'Новая версия появляется здесь, и при входе мы попросим принять её. Прежние версии остаются доступны.' },
    ],
  },
  kk: {
    title: 'Пайдалану шарттары',
    lead: 'Қысқаша: қызмет тегін, кезек бәріне ортақ, әр қадам туралы хабарлаймыз, мерзімдерді өзіңіз де қадағалаңыз.',
    parts: [
      { title: 'Бұл қандай қызмет', text: 'Balabaqsha қала балабақшаларына арнайы кезекті жүргізеді: өтініш қабылдайды, ваучер береді және балабақшамен шарт жасасуға көмектеседі. Барлық қызмет тегін.' },
      { title: 'Кім пайдалана алады', text: 'Кәмелетке толған ата-ана немесе баланың заңды өкілі. Бір адамда бір кабинет болады. Құпиясөз бен SMS кодтарын ешкімге, қызметкерлерге де айтпаңыз.' },
      { title: 'Қандай дерек беру керек', text: 'Шынайы деректер. Құжаттар түпнұсқа әрі анық оқылатын болуы керек. Құжат бөгде адамдікі немесе жалған болса, қызметкер өтінішті қабылдамайды.' },
      { title: 'Кезек және ваучер', text: 'Орын өтініш берілген уақытпен ғана анықталады. Ваучерге жауап беруге 2 жұмыс күні, балабақша таңдап, шарт жасасуға 5 жұмыс күні беріледі. Мерзім өтсе, ваучердің күші жойылады. Ережелер мен күндер өтініш карточкасында көрсетіледі.' },
      { title: 'Хабарламалар', text: 'Негізгі хабарлама әрқашан кабинеттегі «Хабарламалар» бөлімінде. SMS пен хат соны қайталайды. Телефон нөмірі өзіңіздікі болуын қадағалаңыз.' },
      { title: 'Қызмет істемей қалса', text: 'Оны мүмкіндігінше тез жөндейміз. Сервер мерзім біткенге дейін алған әрекет есепке алынады. Ақау кедергі болса, қолдау қызметіне жазыңыз: қызметкер тексеріп, өтінішті бұрынғы орнына қайтара алады.' },
      { title: 'Шешіммен келіспесеңіз', text: 'Қызметкердің шешіміне де, автоматты шешімге де шағымдануға болады: қолдау қызметі немесе байланыс орталығы 8 (727) 339-72-22 арқылы. Бұл сотқа жүгіну құқығыңызды шектемейді.' },
      { title: 'Шарттар өзгергенде', text: 'Жаңа нұсқасы осы бетте жарияланады, кіргенде оны қабылдауды сұраймыз. Бұрынғы нұсқалары да ашық қалады.' },
    ],
  },
  en: {
    title: 'Terms of use',
    lead: 'In short: the service is free, there is one queue for all, we tell you of every step, and you keep an eye on the deadlines too.',
    parts: [
      { title: 'What this service is', text: 'Balabaqsha runs the city’s special queue for kindergartens: it takes applications, issues vouchers and helps to conclude the contract with a kindergarten. Everything is free of charge.' },
      { title: 'Who may use it', text: 'An adult parent or legal representative of a child. One person has one account. Give the password and codes from SMS to nobody, not even to employees.' },
      { title: 'What you tell us', text: 'The truth. Documents must be genuine and legible. Where a document is another person’s or forged, an employee rejects the application.' },
      { title: 'Queue and voucher', text: 'Only the time of the application decides the place. There are 2 working days to answer an offered voucher and 5 working days to choose a kindergarten and conclude the contract. After that the voucher is annulled. The card of the application shows rules and dates.' },
      { title: 'Messages', text: 'The message that counts is in the account, under “Notifications”. SMS and e-mail repeat it. Please see to it that the phone number is yours.' },
      { title: 'When the service fails', text: 'We repair it as fast as we can. An action that the server received before the deadline counts. If a failure kept you from acting, write to the support service: an employee will look into it and can put the application back into its place.' },
      { title: 'If you disagree with a decision', text: 'You can appeal the decision of an employee and an automatic one: through the support service or the contact centre, 8 (727) 339-72-22. Your right to go to court remains.' },
      { title: 'When the terms change', text: 'A new version appears here, and we will ask you to accept it when you sign in. Earlier versions stay open.' },
    ],
  },
} satisfies VersionedTexts[string];

export const termsVersions: VersionedTexts = { '2026-11': from2026November };
