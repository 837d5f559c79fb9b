import { defineTexts } from '../core/define-texts.ts';

/** Checking a new conclusion (Q10). The document goes by who checks it: a PMPK conclusion, or the phthisiatrician's referral. */
export const renewalTexts = defineTexts({
  ru: {
    documents: {
      PMPK_SPECIALIST: { tag: 'Новое заключение', title: (n: number) => `Новое заключение к заявке № ${n}` },
      PHTHISIATRICIAN: { tag: 'Новое направление', title: (n: number) => `Новое направление к заявке № ${n}` },
    },
    attached: 'Приложено',
    newPart: 'Новый документ',
    presentPart: 'Сейчас в заявке',
    applicationState: 'Состояние заявки',
    number: 'Номер документа',
    confirmNote: 'Документ встанет в заявку вместо прежнего. Место в очереди не изменится.',
    rejectNote: 'Заявка останется на своём месте с прежним документом, родитель получит сообщение с вашим именем.',
    closed: 'Решать больше не нужно: родитель заменил документ или заявка закрыта',
    doneConfirmed: (n: string) => `Новый документ к заявке № ${n} подтверждён.`,
    doneRejected: (n: string) => `Новый документ к заявке № ${n} отклонён.`,
  },
  kk: {
    documents: {
      PMPK_SPECIALIST: { tag: 'Жаңа қорытынды', title: (n) => `№ ${n} өтініштің жаңа қорытындысы` },
      PHTHISIATRICIAN: { tag: 'Жаңа жолдама', title: (n) => `№ ${n} өтініштің жаңа жолдамасы` },
    },
    attached: 'Тіркелген уақыты',
    newPart: 'Жаңа құжат',
    presentPart: 'Қазір өтініште тұрғаны',
    applicationState: 'Өтініштің күйі',
    number: 'Құжат нөмірі',
    confirmNote: 'Құжат өтініштегі бұрынғысының орнына қойылады. Кезектегі орын өзгермейді.',
    rejectNote: 'Өтініш бұрынғы құжатымен өз орнында қалады, ата-ана сіздің атыңыз көрсетілген хабарлама алады.',
    closed: 'Енді шешім қажет емес: ата-ана құжатты ауыстырды немесе өтініш жабылды',
    doneConfirmed: (n) => `№ ${n} өтініштің жаңа құжаты расталды.`,
    doneRejected: (n) => `№ ${n} өтініштің жаңа құжаты қабылданбады.`,
  },
  en: {
    documents: {
      PMPK_SPECIALIST: { tag: 'New conclusion', title: (n) => `New conclusion of application No. ${n}` },
      PHTHISIATRICIAN: { tag: 'New referral', title: (n) => `New referral of application No. ${n}` },
    },
    attached: 'Attached',
    newPart: 'New document',
    presentPart: 'In the application now',
    applicationState: 'State of the application',
    number: 'Number of the document',
    confirmNote: 'The document takes the place of the present one in the application. The place in the queue does not change.',
    rejectNote: 'The application stays in its place with the document that it has; the guardian gets a message with your name.',
    closed: 'No decision is needed any more: the guardian has replaced the document, or the application is closed',
    doneConfirmed: (n) => `The new document of application No. ${n} is confirmed.`,
    doneRejected: (n) => `The new document of application No. ${n} is rejected.`,
  },
});
