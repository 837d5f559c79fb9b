import { ifKnown as known } from '../core/values.ts';
import type { ErrorWording } from './words.ts';

/** Letters to the support service and what is answered (P6), and messages that did not arrive (N2). */
export const supportErrors = {
  MESSAGE_OUTDATED: {
    ru: 'Это сообщение уже неверно: его срок прошёл или родителю сообщили более новое. Отправлять его снова нельзя.',
    kk: 'Бұл хабарлама ескірген: мерзімі өтіп кеткен немесе ата-анаға одан кейінгі жаңалық айтылған. Оны қайта жіберуге болмайды.',
    en: 'This message is out of date: its deadline has passed, or the parent has been told newer news. It can’t be sent again.',
  },
  SUPPORT_TAKEN: {
    ru: (v) => `Этим обращением уже занимается коллега${known(v.text('employee'), (name) => `: ${name}`)}. Ваш текст не отправлен и не потерян.`,
    kk: (v) => `Бұл жолданыммен әріптесіңіз айналысып жатыр${known(v.text('employee'), (name) => `: ${name}`)}. Мәтініңіз жіберілген жоқ, бірақ сақтаулы.`,
    en: (v) => `A colleague has this message in hand${known(v.text('employee'), (name) => `: ${name}`)}. Your text was not sent and is not lost.`,
  },
  SUPPORT_HANDLED: {
    ru: (v) => `Обращение уже закрыто${known(v.text('employee'), (name) => `. Закрыл(а): ${name}`)}. Чтобы ответить ещё раз, откройте его снова.`,
    kk: (v) => `Жолданым жабылып қойған${known(v.text('employee'), (name) => `. Жапқан: ${name}`)}. Тағы жауап беру үшін оны қайта ашыңыз.`,
    en: (v) => `This message is closed already${known(v.text('employee'), (name) => ` by ${name}`)}. To answer once more, reopen it.`,
  },
  NO_CHANNEL: {
    ru: 'По этому контакту отправить ответ нельзя. Позвоните или напишите человеку сами, потом закройте обращение.',
    kk: 'Бұл байланыс дерегі бойынша жауап жіберу мүмкін емес. Адамға өзіңіз қоңырау шалыңыз не жазыңыз, содан кейін жолданымды жабыңыз.',
    en: 'No answer can be sent to this contact. Call or write to the person yourself and close the message.',
  },
  ANSWER_HAS_IIN: {
    ru: 'В ответе есть ИИН. SMS и письма могут прочитать другие: уберите его',
    kk: 'Жауапта ЖСН бар. SMS пен хатты басқалар да оқи алады: оны алып тастаңыз',
    en: 'The answer has an IIN in it. Others may read an SMS or an e-mail: take it out',
  },
} as const satisfies Record<string, ErrorWording>;
