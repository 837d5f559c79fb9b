import { defineTexts } from '../core/define-texts.ts';

/** What the site does for people with disabilities, and what it does not yet. */
export const accessibilityTexts = defineTexts({
  ru: {
    title: 'Доступность сайта',
    lead: 'Сайтом должно быть удобно пользоваться каждому: с клавиатуры, с экранным диктором, с крупным текстом, с дешёвого телефона.',
    parts: [
      { title: 'Что мы соблюдаем', text: 'Мы следуем WCAG 2.2, уровень AA. Страницы проверяются автоматически при каждом изменении, а путь от регистрации до ваучера проходится одной клавиатурой при увеличении 400 %.' },
      { title: 'Что можно настроить', text: 'Внизу каждой страницы есть «Контрастная версия» и «Крупный текст», выбор запоминается. Сайт следует и настройкам вашей системы: контрасту, уменьшению движения, масштабу.' },
      { title: 'Без JavaScript', text: 'Всё работает и без скриптов, кроме карты, живого обновления места, уведомлений браузера и подписи ЭЦП. У карты рядом всегда есть список.' },
      { title: 'Что пока неудобно', text: 'Поля даты и выбора файла рисует браузер, и они говорят на его языке. PDF договора и ваучера не размечены для экранного диктора: те же сведения есть на страницах. Для подписи нужна программа NCALayer, её доступность от нас не зависит.' },
      { title: 'Если что-то мешает', text: 'Напишите в службу поддержки или позвоните: 8 (727) 339-72-22. Скажите, на какой странице и что случилось. Если сделать что-то самостоятельно не получается, сотрудник поможет по телефону.' },
    ],
    checked: 'Проверено в ноябре 2026 года.',
  },
  kk: {
    title: 'Сайттың қолжетімділігі',
    lead: 'Сайт әркімге ыңғайлы болуы керек: пернетақтамен, экран дикторымен, ірі мәтінмен, арзан телефонмен.',
    parts: [
      { title: 'Біз не сақтаймыз', text: 'WCAG 2.2 талаптарының AA деңгейін ұстанамыз. Беттер әр өзгеріс сайын автоматты түрде тексеріледі, ал тіркелуден ваучерге дейінгі жол 400 % үлкейтіп, тек пернетақтамен жүріп өтіледі.' },
      { title: 'Нені баптауға болады', text: 'Әр беттің төменгі жағында «Контрасты жоғары нұсқа» мен «Ірі мәтін» бар, таңдауыңыз сақталады. Сайт жүйеңіздің баптауларын да ескереді: контраст, қозғалысты азайту, масштаб.' },
      { title: 'JavaScript-сіз', text: 'Картадан, орынның тірі жаңаруынан, браузер хабарламаларынан және ЭЦҚ қолтаңбасынан басқасының бәрі скриптсіз де істейді. Картаның жанында әрқашан тізім бар.' },
      { title: 'Әзірге ыңғайсызы', text: 'Күн мен файл өрістерін браузер салады, олар браузердің тілінде сөйлейді. Шарт пен ваучердің PDF файлдары экран дикторына арналып белгіленбеген: сол мәліметтің бәрі беттерде бар. Қол қоюға NCALayer бағдарламасы керек, оның қолжетімділігі бізге байланысты емес.' },
      { title: 'Бірдеңе кедергі болса', text: 'Қолдау қызметіне жазыңыз немесе 8 (727) 339-72-22 нөміріне қоңырау шалыңыз. Қай бетте не болғанын айтыңыз. Өзіңіз жасай алмасаңыз, қызметкер телефон арқылы көмектеседі.' },
    ],
    checked: '2026 жылғы қарашада тексерілді.',
  },
  en: {
    title: 'Accessibility',
    lead: 'The site should be easy for everybody: with a keyboard, a screen reader, large text, a cheap phone.',
    parts: [
      { title: 'What we keep to', text: 'We follow WCAG 2.2, level AA. Pages are checked by machine at every change, and the way from registration to the voucher is gone by keyboard alone at 400 % zoom.' },
      { title: 'What you can set', text: 'At the foot of each page there are “High contrast” and “Larger text”; the choice lasts. The site also follows your system: contrast, reduced motion, zoom.' },
      { title: 'Without JavaScript', text: 'Everything works without scripts, apart from the map, live updates, browser notifications and the digital signature. There is always a list beside the map.' },
      { title: 'What is not easy yet', text: 'Date and file fields are drawn by the browser and speak its language. The PDFs of contract and voucher are not tagged for screen readers: the pages say the same. Signing needs NCALayer, whose accessibility is not in our hands.' },
      { title: 'If something is in your way', text: 'Write to support or call 8 (727) 339-72-22. Say on which page and what happened. If you can’t do something by yourself, an employee helps by phone.' },
    ],
    checked: 'Checked in November 2026.',
  },
});
