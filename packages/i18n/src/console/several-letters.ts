import { defineTexts } from '../core/define-texts.ts';
import { plural } from '../core/plural.ts';

/** Several letters to the support service at once (P6). */
export const severalLettersTexts = defineTexts({
  ru: {
    mark: 'Отметить',
    note: 'С отмеченными обращениями:',
    none: 'Отметьте хотя бы одно обращение',
    undo: 'Отменить',
    deeds: { take: 'Взять в работу', leave: 'Вернуть в общий список', handle: 'Закрыть без ответа', reopen: 'Открыть снова' },
    done: {
      take: (n: number) => `У вас в работе: ${n} ${plural('ru', n, { one: 'обращение', few: 'обращения', many: 'обращений' })}.`,
      leave: (n: number) => `Вернулись в общий список: ${n}.`,
      handle: (n: number) => `Закрыто без ответа: ${n} ${plural('ru', n, { one: 'обращение', few: 'обращения', many: 'обращений' })}.`,
      reopen: (n: number) => `Снова открыто: ${n} ${plural('ru', n, { one: 'обращение', few: 'обращения', many: 'обращений' })}.`,
    },
  },
  kk: {
    mark: 'Белгілеу',
    note: 'Белгіленген жолданымдарды:',
    none: 'Кемінде бір жолданымды белгілеңіз',
    undo: 'Қайтарып алу',
    deeds: { take: 'Қарауға алу', leave: 'Ортақ тізімге қайтару', handle: 'Жауапсыз жабу', reopen: 'Қайта ашу' },
    done: {
      take: (n: number) => `${n} жолданымды қарауға алдыңыз.`,
      leave: (n: number) => `${n} жолданым ортақ тізімге қайтты.`,
      handle: (n: number) => `${n} жолданым жауапсыз жабылды.`,
      reopen: (n: number) => `${n} жолданым қайта ашылды.`,
    },
  },
  en: {
    mark: 'Mark',
    note: 'With the marked messages:',
    none: 'Mark at least one message',
    undo: 'Undo',
    deeds: { take: 'Take in hand', leave: 'Put back', handle: 'Close without an answer', reopen: 'Open again' },
    done: {
      take: (n: number) => `You have in hand ${n} ${plural('en', n, { one: 'message', other: 'messages' })}.`,
      leave: (n: number) => `${n} put back.`,
      handle: (n: number) => `${n} ${plural('en', n, { one: 'message', other: 'messages' })} closed without an answer.`,
      reopen: (n: number) => `${n} ${plural('en', n, { one: 'message is', other: 'messages are' })} open again.`,
    },
  },
});
