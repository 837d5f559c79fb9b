import { defineTexts } from '../core/define-texts.ts';

/** Which children the closing of a kindergarten touches, and what becomes of their vouchers (V2). */
export const closingTexts = defineTexts({
  ru: {
    title: 'Дети',
    none: 'Ни одного ребёнка закрытие не коснётся.',
    child: 'Ребёнок',
    application: 'Заявка',
    voucher: 'Ваучер',
    noVoucher: 'нет',
    more: (n: string) => `И ещё ${n}.`,
    fates: {
      ENROLLED: { title: (n: string) => `Ходят в этот сад: ${n}`, text: 'Ваучер использован, место занято. Пока ребёнок здесь, сад не закрыть: сначала переведите или отчислите.', link: 'Все зачисленные дети города' },
      ENROLLING: { title: (n: string) => `Зачисляются в этот сад: ${n}`, text: 'Место занято до договора. Пока зачисление идёт, сад не закрыть: дождитесь его конца или откажите с причиной.', link: 'Все ваучеры города' },
      WITHOUT_SEAT: { title: (n: string) => `Остались бы без места: ${n}`, text: 'Ваучер обещает место, а в других садах подходящего нет. Пока так, сад не закрыть.', link: 'Все ваучеры города' },
      SEAT_ELSEWHERE: { title: (n: string) => `Могли бы выбрать этот сад: ${n}`, text: 'Ваучер остаётся в силе, срок не меняется: подходящее место есть в другом саду.', link: 'Все ваучеры города' },
      WAITS_ON: { title: (n: string) => `Хотели бы в этот сад: ${n}`, text: 'Ваучера сейчас нет. Заявка остаётся как есть, место в очереди не меняется.', link: 'Все заявки с этим садом' },
    },
  },
  kk: {
    title: 'Балалар',
    none: 'Жабу бірде-бір балаға қатысты емес.',
    child: 'Бала',
    application: 'Өтініш',
    voucher: 'Ваучер',
    noVoucher: 'жоқ',
    more: (n: string) => `Тағы ${n}.`,
    fates: {
      ENROLLED: { title: (n: string) => `Осы балабақшаға барады: ${n}`, text: 'Ваучер пайдаланылған, орын бос емес. Бала осында болғанда балабақшаны жабуға болмайды: алдымен ауыстырыңыз немесе шығарыңыз.', link: 'Қаладағы барлық қабылданған бала' },
      ENROLLING: { title: (n: string) => `Осы балабақшаға қабылданып жатыр: ${n}`, text: 'Шарт жасалғанша орын соларға сақталады. Қабылдау аяқталғанша балабақшаны жабуға болмайды: соңын күтіңіз немесе себебін айтып бас тартыңыз.', link: 'Қаладағы барлық ваучер' },
      WITHOUT_SEAT: { title: (n: string) => `Орынсыз қалар еді: ${n}`, text: 'Ваучер орынға уәде береді, ал басқа балабақшаларда сай келетін орын жоқ. Әзірге балабақшаны жабуға болмайды.', link: 'Қаладағы барлық ваучер' },
      SEAT_ELSEWHERE: { title: (n: string) => `Осы балабақшаны таңдай алар еді: ${n}`, text: 'Ваучер күшінде қалады, мерзімі өзгермейді: басқа балабақшада сай келетін орын бар.', link: 'Қаладағы барлық ваучер' },
      WAITS_ON: { title: (n: string) => `Осы балабақшаны қалаған: ${n}`, text: 'Қазір ваучері жоқ. Өтініш сол күйінде қалады, кезектегі орны өзгермейді.', link: 'Осы балабақша көрсетілген барлық өтініш' },
    },
  },
  en: {
    title: 'Children',
    none: 'The closing touches no child.',
    child: 'Child',
    application: 'Application',
    voucher: 'Voucher',
    noVoucher: 'none',
    more: (n: string) => `And ${n} more.`,
    fates: {
      ENROLLED: { title: (n: string) => `Go to this kindergarten: ${n}`, text: 'The voucher is used and the seat is taken. While a child is here it can’t be closed: move or disenrol the child first.', link: 'All enrolled children of the city' },
      ENROLLING: { title: (n: string) => `Are being enrolled here: ${n}`, text: 'The seat is held until the contract. While an enrolment goes on it can’t be closed: wait for its end or refuse with a reason.', link: 'All vouchers of the city' },
      WITHOUT_SEAT: { title: (n: string) => `Would be left without a seat: ${n}`, text: 'A voucher promises a seat, and no other kindergarten has one that suits. While this is so, it can’t be closed.', link: 'All vouchers of the city' },
      SEAT_ELSEWHERE: { title: (n: string) => `Could have chosen this kindergarten: ${n}`, text: 'The voucher stays in force with the same deadline: another kindergarten has a seat that suits.', link: 'All vouchers of the city' },
      WAITS_ON: { title: (n: string) => `Wish for this kindergarten: ${n}`, text: 'There is no voucher at present. The application stays as it is and keeps its place in the queue.', link: 'All applications with this kindergarten' },
    },
  },
});
