import { defineTexts } from '../core/define-texts.ts';

/** What parents ask most. */
export const faqTexts = defineTexts({
  ru: {
    title: 'Частые вопросы',
    lead: 'Коротко о том, что спрашивают чаще всего.',
    questions: [
      { question: 'Это платно?', answer: 'Нет. Заявление, ваучер и место в очереди бесплатны. Если кто-то просит деньги за место, позвоните в контакт-центр.' },
      { question: 'Сколько ждать?', answer: 'Пока вы ждёте, в карточке заявления показано, через сколько месяцев, скорее всего, придёт ваучер. Это рассчитано по возрасту детей в группах, по очереди впереди вас и по тому, как она шла в последние два года. Это оценка, а не обещание. Если данных мало, так и будет написано. Расчёт обновляется каждую ночь.' },
      { question: 'Почему мой номер вырос?', answer: 'Подтвердили заявление, которое отправили раньше вашего. Оно ждало проверки и теперь стоит на своём месте. Объяснение каждого изменения есть в карточке заявления.' },
      { question: 'Можно ли поменять место с кем-то или пройти быстрее?', answer: 'Нет. Порядок определяет только время отправки заявления, и изменить его не может никто, в том числе сотрудники.' },
      { question: 'Ваучер пришёл, а детский сад далеко. Можно отказаться?', answer: 'Ваучер не привязан к одному детскому саду: после «Да» вы выбираете из всех, где есть подходящее свободное место. Если ответить «Нет», заявление уйдёт в архив.' },
      { question: 'Я не успел ответить. Всё пропало?', answer: 'Нет, если это впервые. Заявление в стоп-листе, и один раз его можно вернуть на прежнее место: откройте карточку и нажмите «Вернуть в очередь». Срок указан в карточке, обычно это 28 календарных дней. Если вы уже возвращали заявление, второй раз вернуть его нельзя: обжалуйте решение в карточке или отзовите заявление и подайте новое.' },
      { question: 'SMS не пришла. Как узнать о ваучере?', answer: 'Все сообщения есть в разделе «Уведомления» кабинета, он главный. Можно включить ещё письма на e-mail в профиле.' },
      { question: 'Заключение ПМПК скоро кончится. Очередь пропадёт?', answer: 'Нет, место сохраняется. Но без действующего заключения ваучер не выдадут. Приложите новое в карточке заявления.' },
      { question: 'У меня нет ЭЦП', answer: 'Её бесплатно выдают на egov.kz и в ЦОНе. Она понадобится только для договора с детским садом, но получите её заранее: на договор есть 5 рабочих дней.' },
      { question: 'Могут ли оба родителя видеть заявление?', answer: 'Да. Второй родитель добавляет ребёнка в своём кабинете. Действует по заявлению тот, кто его подал.' },
      { question: 'Я не согласен с решением', answer: 'Причина всегда указана в карточке. Напишите в службу поддержки или позвоните: специалист города пересмотрит решение. Право обратиться в суд остаётся за вами.' },
    ],
  },
  kk: {
    title: 'Жиі қойылатын сұрақтар',
    lead: 'Ең жиі сұралатыны туралы қысқаша.',
    questions: [
      { question: 'Бұл ақылы ма?', answer: 'Жоқ. Өтініш, ваучер және кезек тегін. Біреу орын үшін ақша сұраса, байланыс орталығына қоңырау шалыңыз.' },
      { question: 'Қанша күту керек?', answer: 'Кезекте тұрғаныңызда өтініш карточкасынан ваучердің шамамен неше айдан кейін келетінін көресіз. Бұл топтардағы балалардың жасына, алдыңыздағы кезекке және соңғы екі жылда кезектің қалай жылжығанына қарап есептеледі. Бұл — уәде емес, болжам. Дерек аз болса, солай деп жазылады. Есеп түн сайын жаңарады.' },
      { question: 'Нөмірім неге өсті?', answer: 'Сізден бұрын жіберілген өтініш расталды. Ол тексеруді күтіп тұрған еді, енді өз орнында. Әр өзгерістің түсіндірмесі өтініш карточкасында бар.' },
      { question: 'Біреумен орын ауыстыруға немесе тезірек өтуге бола ма?', answer: 'Жоқ. Ретті өтініш жіберілген уақыт қана анықтайды, оны ешкім, қызметкерлер де өзгерте алмайды.' },
      { question: 'Ваучер келді, бірақ балабақша алыс. Бас тартуға бола ма?', answer: 'Ваучер бір балабақшаға байланбаған: «Иә» дегеннен кейін сай бос орны бар балабақшалардың бәрінен таңдайсыз. «Жоқ» десеңіз, өтініш мұрағатқа кетеді.' },
      { question: 'Жауап беріп үлгермедім. Бәрі жоғалды ма?', answer: 'Бірінші рет болса, жоқ. Өтініш стоп-тізімде, оны бұрынғы орнына бір рет қайтаруға болады: карточканы ашып, «Кезекке қайтару» түймесін басыңыз. Мерзімі карточкада көрсетілген, әдетте күнтізбелік 28 күн. Өтінішті бұған дейін қайтарған болсаңыз, екінші рет қайтаруға болмайды: карточкада шағым беріңіз немесе өтінішті қайтарып алып, жаңасын жіберіңіз.' },
      { question: 'SMS келмеді. Ваучер туралы қайдан білемін?', answer: 'Барлық хабарлама кабинеттегі «Хабарламалар» бөлімінде тұрады, ең негізгісі сол. Профильде e-mail хаттарын да қосуға болады.' },
      { question: 'ПМПК қорытындысының мерзімі бітіп барады. Кезек жоғала ма?', answer: 'Жоқ, орныңыз сақталады. Бірақ жарамды қорытындысыз ваучер берілмейді. Жаңасын өтініш карточкасында тіркеңіз.' },
      { question: 'Менде ЭЦҚ жоқ', answer: 'Ол egov.kz сайтында және ХҚКО-да тегін беріледі. Тек балабақшамен шарт жасасуға керек, бірақ алдын ала алып қойыңыз: шартқа 5 жұмыс күні беріледі.' },
      { question: 'Өтінішті ата-ананың екеуі де көре ала ма?', answer: 'Иә. Екінші ата-ана баланы өз кабинетіне қосады. Әрекетті өтініш берген адам жасайды.' },
      { question: 'Шешіммен келіспеймін', answer: 'Себебі карточкада әрқашан көрсетіледі. Қолдау қызметіне жазыңыз немесе қоңырау шалыңыз: қала маманы шешімді қайта қарайды. Сотқа жүгіну құқығы өзіңізде қалады.' },
    ],
  },
  en: {
    title: 'Frequent questions',
    lead: 'In short, what is asked most.',
    questions: [
      { question: 'Does it cost anything?', answer: 'No. The application, the voucher and the queue are free. If somebody asks money for a place, call the contact centre.' },
      { question: 'How long does it take?', answer: 'While you wait, the card of the application shows in how many months the voucher will most likely come. That is reckoned from the ages of the children in the groups, the queue ahead of you and what happened in the last two years. It is an estimate and no promise. Where there are too few data the card says so. It is made anew every night.' },
      { question: 'Why did my number rise?', answer: 'An application was confirmed that was sent before yours. It had been waiting for review and now stands in its place. The card explains each change.' },
      { question: 'Can I swap places or go faster?', answer: 'No. The time of sending alone decides the order, and nobody can change it, employees included.' },
      { question: 'The voucher came, but the kindergarten is far away. May I decline?', answer: 'A voucher is not bound to one kindergarten: after “Yes” you choose among all with a suitable free seat. With “No” the application goes to the archive.' },
      { question: 'I did not answer in time. Is all lost?', answer: 'Not if it is the first time. The application is in the stop-list and can be returned to its place once: open the card and press “Return to the queue”. The card shows until when, usually 28 calendar days. If you have returned it before, it cannot be returned again: appeal on the card, or withdraw the application and send a new one.' },
      { question: 'No SMS came. How do I learn of a voucher?', answer: 'All messages stand in “Notifications” of your account, which is what counts. In the profile you can switch on e-mails too.' },
      { question: 'The PMPK conclusion is about to run out. Do I lose my place?', answer: 'No, you keep it. But no voucher is issued without a valid conclusion. Attach a new one on the card.' },
      { question: 'I have no digital signature', answer: 'It is free at egov.kz and at service centres. You need it only for the contract, but get it early: there are 5 working days for the contract.' },
      { question: 'Can both parents see the application?', answer: 'Yes. The second parent adds the child to an account of their own. Only the one who applied acts on it.' },
      { question: 'I do not agree with a decision', answer: 'The card always gives the reason. Write to support or call: a city officer will look at it again. You keep the right to go to court.' },
    ],
  },
});
