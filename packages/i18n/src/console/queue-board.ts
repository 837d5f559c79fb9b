import { defineTexts } from '../core/define-texts.ts';
import { plural } from '../core/plural.ts';

/** The board of lanes, and the question before vouchers are issued by hand (Q1, V1, V2), for a city officer. */
export const queueBoardTexts = defineTexts({
  ru: {
    guaranteed: 'Мест обещано по ваучерам',
    guaranteedNote: 'Место обещано, пока родитель с ваучером не выбрал сад. Свободные места, которые подходят нескольким очередям, посчитаны в каждой.',
    medianWait: 'Обычно ждут ваучера',
    days: (n: number) => `${n} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })}`,
    ask: 'Выдать ваучеры сейчас?',
    askLead: 'Так выглядит расчёт на эту минуту. Если очередь изменится до подтверждения, ничего не будет выдано.',
    willGet: (n: number) => `Ваучер ${plural('ru', n, { one: 'получит', few: 'получат', many: 'получат' })} ${n} ${plural('ru', n, { one: 'семья', few: 'семьи', many: 'семей' })}`,
    told: 'Родители сразу получат сообщения. Отменить выдачу нельзя.',
    passed: (n: number) => `Пропущены: ${n}`,
    nobodyPassed: 'Никто не пропущен.',
    confirm: (n: number) => `Выдать ${n} ${plural('ru', n, { one: 'ваучер', few: 'ваучера', many: 'ваучеров' })}`,
    details: 'Весь расчёт и прошлые продвижения',
  },
  kk: {
    guaranteed: 'Ваучер бойынша уәде етілген орындар',
    guaranteedNote: 'Ваучері бар ата-ана балабақша таңдағанша, орын оған уәде етілген. Бірнеше кезекке жарайтын бос орын әр кезекте саналған.',
    medianWait: 'Ваучерді әдетте күтетін уақыт',
    days: (n: number) => `${n} күн`,
    ask: 'Ваучерлерді қазір береміз бе?',
    askLead: 'Дәл осы минуттағы есеп осындай. Растағанға дейін кезек өзгерсе, ештеңе берілмейді.',
    willGet: (n: number) => `${n} отбасы ваучер алады`,
    told: 'Ата-аналарға хабарлама бірден жіберіледі. Берілген ваучерді қайтарып алуға болмайды.',
    passed: (n: number) => `Өткізіп жіберілетіндер: ${n}`,
    nobodyPassed: 'Ешкім өткізіп жіберілмейді.',
    confirm: (n: number) => `${n} ваучер беру`,
    details: 'Толық есеп және бұрынғы жылжулар',
  },
  en: {
    guaranteed: 'Seats guaranteed to vouchers',
    guaranteedNote: 'A seat is guaranteed until the holder of the voucher has chosen a kindergarten. Free seats that suit several lanes are counted in each.',
    medianWait: 'Usual wait for a voucher',
    days: (n: number) => `${n} ${plural('en', n, { one: 'day', other: 'days' })}`,
    ask: 'Issue vouchers now?',
    askLead: 'This is worked out for this very minute. If the queue changes before you confirm, nothing is issued.',
    willGet: (n: number) => `${n} ${plural('en', n, { one: 'family gets', other: 'families get' })} a voucher`,
    told: 'Guardians are told at once. Vouchers that were issued can’t be taken back.',
    passed: (n: number) => `Passed over: ${n}`,
    nobodyPassed: 'Nobody is passed over.',
    confirm: (n: number) => `Issue ${n} ${plural('en', n, { one: 'voucher', other: 'vouchers' })}`,
    details: 'The whole plan and past runs',
  },
});
