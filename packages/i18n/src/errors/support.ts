import { ifKnown as known, type Values } from '../core/values.ts';
import type { ErrorWording } from './words.ts';

/** The words where the letter is one of several, which has to be named; of one alone the page tells whose it is. */
function several(values: Values, words: (writer: string) => string): string | undefined {
  const writer = values.text('writer');
  return writer === undefined ? undefined : words(writer);
}

/** Letters to the support service and what is answered (P6), and messages that did not arrive (N2). */
export const supportErrors = {
  MESSAGE_OUTDATED: {
    ru: 'Это сообщение уже неверно: его срок прошёл или родителю сообщили более новое. Отправлять его снова нельзя.',
    kk: 'Бұл хабарлама ескірген: мерзімі өтіп кеткен немесе ата-анаға одан кейінгі жаңалық айтылған. Оны қайта жіберуге болмайды.',
    en: 'This message is out of date: its deadline has passed, or the parent has been told newer news. It can’t be sent again.',
  },
  SUPPORT_TAKEN: {
    ru: (v) =>
      several(v, (writer) => `Обращением от «${writer}» уже занимается коллега${known(v.text('employee'), (name) => `: ${name}`)}. Ни одно из отмеченных не изменено.`) ??
      `Этим обращением уже занимается коллега${known(v.text('employee'), (name) => `: ${name}`)}. Ваш текст не отправлен и не потерян.`,
    kk: (v) =>
      several(v, (writer) => `«${writer}» жіберген жолданыммен әріптесіңіз айналысып жатыр${known(v.text('employee'), (name) => `: ${name}`)}. Белгіленгендердің ешқайсысы өзгерген жоқ.`) ??
      `Бұл жолданыммен әріптесіңіз айналысып жатыр${known(v.text('employee'), (name) => `: ${name}`)}. Мәтініңіз жіберілген жоқ, бірақ сақтаулы.`,
    en: (v) =>
      several(v, (writer) => `A colleague has the message from “${writer}” in hand${known(v.text('employee'), (name) => `: ${name}`)}. None of the marked ones was changed.`) ??
      `A colleague has this message in hand${known(v.text('employee'), (name) => `: ${name}`)}. Your text was not sent and is not lost.`,
  },
  SUPPORT_HANDLED: {
    ru: (v) =>
      several(v, (writer) => `Обращение от «${writer}» уже закрыто${known(v.text('employee'), (name) => `. Закрыл(а): ${name}`)}. Ни одно из отмеченных не изменено.`) ??
      `Обращение уже закрыто${known(v.text('employee'), (name) => `. Закрыл(а): ${name}`)}. Чтобы ответить ещё раз, откройте его снова.`,
    kk: (v) =>
      several(v, (writer) => `«${writer}» жіберген жолданым жабылып қойған${known(v.text('employee'), (name) => `. Жапқан: ${name}`)}. Белгіленгендердің ешқайсысы өзгерген жоқ.`) ??
      `Жолданым жабылып қойған${known(v.text('employee'), (name) => `. Жапқан: ${name}`)}. Тағы жауап беру үшін оны қайта ашыңыз.`,
    en: (v) =>
      several(v, (writer) => `The message from “${writer}” is closed already${known(v.text('employee'), (name) => ` by ${name}`)}. None of the marked ones was changed.`) ??
      `This message is closed already${known(v.text('employee'), (name) => ` by ${name}`)}. To answer once more, reopen it.`,
  },
  SUPPORT_CHANGED: {
    ru: (v) => `Отменить нельзя: с обращением${known(v.text('writer'), (name) => ` от «${name}»`)} после этого уже что-то сделали. Все обращения остались как есть.`,
    kk: (v) => `Қайтарып алуға болмайды: содан кейін ${known(v.text('writer'), (name) => `«${name}» жіберген `)}жолданыммен басқа әрекет жасалды. Жолданымдардың бәрі сол күйінде қалды.`,
    en: (v) => `This can’t be undone: something has been done with the message${known(v.text('writer'), (name) => ` from “${name}”`)} since. All messages stay as they are.`,
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
