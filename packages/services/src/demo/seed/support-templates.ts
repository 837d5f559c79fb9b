import type { Trilingual } from '@balabaqsha/db/schema';

/** Words that the city's operators answer with again and again (P6). */
export const SUPPORT_TEMPLATES: readonly { title: string; text: Trilingual }[] = [
  {
    title: 'Где моя заявка',
    text: {
      ru: 'Здравствуйте! Место в очереди видно в кабинете: «Мои заявки», карточка заявки. Там же написано, почему оно изменилось и что дальше.',
      kk: 'Сәлеметсіз бе! Кезектегі орныңыз кабинетте көрінеді: «Менің өтініштерім» бөліміндегі өтініш карточкасы. Оның неге өзгергені және әрі қарай не болатыны да сонда жазылған.',
      en: 'Hello! Your place in the queue is in your account: “My applications”, the card of the application. It also says why it changed and what is next.',
    },
  },
  {
    title: 'Не приходит код',
    text: {
      ru: 'Здравствуйте! Код приходит по SMS в течение минуты и действует 5 минут. Проверьте номер и блокировку коротких сообщений, затем запросите код ещё раз. Если не поможет, позвоните: 8 (727) 339-72-22.',
      kk: 'Сәлеметсіз бе! Код SMS арқылы бір минут ішінде келеді және 5 минут жарамды. Нөміріңізді және SMS бұғатталмағанын тексеріп, кодты қайта сұраңыз. Көмектеспесе, қоңырау шалыңыз: 8 (727) 339-72-22.',
      en: 'Hello! The code comes by SMS within a minute and holds for 5 minutes. Check the number and whether short messages are blocked, then ask for another code. If that does not help, call 8 (727) 339-72-22.',
    },
  },
  {
    title: 'Нужно новое заключение',
    text: {
      ru: 'Здравствуйте! Новое заключение ПМПК можно приложить в карточке заявки. Место в очереди сохраняется, но без действующего заключения ваучер не выдаётся.',
      kk: 'Сәлеметсіз бе! Жаңа ПМПК қорытындысын өтініш карточкасында тіркей аласыз. Кезектегі орныңыз сақталады, бірақ қолданыстағы қорытындысыз ваучер берілмейді.',
      en: 'Hello! You can attach the new PMPK conclusion on the card of your application. Your place in the queue stays, but without a valid conclusion no voucher is given.',
    },
  },
];
