import { defineTexts } from '../core/define-texts.ts';
import { plural } from '../core/plural.ts';

/** Several letters to the support service at once (P6). */
export const severalLettersTexts = defineTexts({
  ru: {
    mark: 'Отметить',
    none: 'Отметьте хотя бы одно обращение',
    nothing: 'Отмеченные обращения уже такие: менять было нечего.',
    kept: 'Отмеченные обращения остались отмечены.',
    undo: 'Отменить',
    undone: (n: number) => `Отменено: ${n} ${plural('ru', n, { one: 'обращение снова такое, как было', few: 'обращения снова такие, как были', many: 'обращений снова такие, как были' })}.`,
    undoFailed: 'Не отменено',
    deeds: { take: 'Взять отмеченные', leave: 'Вернуть отмеченные', handle: 'Закрыть отмеченные без ответа', reopen: 'Открыть отмеченные снова' },
    done: {
      take: (n: number) => `У вас в работе: ${n} ${plural('ru', n, { one: 'обращение', few: 'обращения', many: 'обращений' })}.`,
      leave: (n: number) => `Вернулись в общий список: ${n}.`,
      handle: (n: number) => `Закрыто без ответа: ${n} ${plural('ru', n, { one: 'обращение', few: 'обращения', many: 'обращений' })}.`,
      reopen: (n: number) => `Снова открыто: ${n} ${plural('ru', n, { one: 'обращение', few: 'обращения', many: 'обращений' })}.`,
    },
  },
  kk: {
    mark: 'Белгілеу',
    none: 'Кемінде бір жолданымды белгілеңіз',
    nothing: 'Белгіленген жолданымдар онсыз да сондай күйде еді: өзгеретін ештеңе болған жоқ.',
    kept: 'Белгіленген жолданымдар белгіленген күйінде қалды.',
    undo: 'Қайтарып алу',
    undone: (n: number) => `Қайтарып алынды: ${n} жолданым бұрынғы күйіне келді.`,
    undoFailed: 'Қайтарып алынбады',
    deeds: { take: 'Белгіленгендерді қарауға алу', leave: 'Белгіленгендерді қайтару', handle: 'Белгіленгендерді жауапсыз жабу', reopen: 'Белгіленгендерді қайта ашу' },
    done: {
      take: (n: number) => `${n} жолданымды қарауға алдыңыз.`,
      leave: (n: number) => `${n} жолданым ортақ тізімге қайтты.`,
      handle: (n: number) => `${n} жолданым жауапсыз жабылды.`,
      reopen: (n: number) => `${n} жолданым қайта ашылды.`,
    },
  },
  en: {
    mark: 'Mark',
    none: 'Mark at least one message',
    nothing: 'The marked messages are so already: there was nothing to change.',
    kept: 'The marked messages are still marked.',
    undo: 'Undo',
    undone: (n: number) => `Undone: ${n} ${plural('en', n, { one: 'message is', other: 'messages are' })} as before.`,
    undoFailed: 'Not undone',
    deeds: { take: 'Take the marked ones', leave: 'Put the marked ones back', handle: 'Close the marked ones without an answer', reopen: 'Open the marked ones again' },
    done: {
      take: (n: number) => `You have in hand ${n} ${plural('en', n, { one: 'message', other: 'messages' })}.`,
      leave: (n: number) => `${n} put back.`,
      handle: (n: number) => `${n} ${plural('en', n, { one: 'message', other: 'messages' })} closed without an answer.`,
      reopen: (n: number) => `${n} ${plural('en', n, { one: 'message is', other: 'messages are' })} open again.`,
    },
  },
});
