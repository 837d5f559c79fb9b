import type { ApplicationEvent, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { formatOnDate } from '../dates/format.ts';
import { eventText } from './events.ts';

/** Events that bring an application into the queue or take it out, and so move everybody behind it (Q6). */
export const QUEUE_MOVES = ['CONFIRMED', 'STOP_LIST_RESTORED', 'REINSTATED', 'VOUCHER_OFFERED', 'WITHDRAWN', 'AGED_OUT'] as const satisfies readonly ApplicationEvent[];
type QueueMove = (typeof QUEUE_MOVES)[number];

const causes: Wordings<QueueMove, { one: string; many: string }> = {
  CONFIRMED: {
    ru: { one: 'Подтверждено заявление, отправленное раньше', many: 'Подтверждены заявления, отправленные раньше' },
    kk: { one: 'Бұрын жіберілген өтініш расталды', many: 'Бұрын жіберілген өтініштер расталды' },
    en: { one: 'An application sent earlier was confirmed', many: 'Applications sent earlier were confirmed' },
  },
  STOP_LIST_RESTORED: {
    ru: { one: 'Заявление вернулось из стоп-листа на прежнее место', many: 'Заявления вернулись из стоп-листа на прежние места' },
    kk: { one: 'Өтініш стоп-тізімнен бұрынғы орнына қайтты', many: 'Өтініштер стоп-тізімнен бұрынғы орындарына қайтты' },
    en: { one: 'An application returned from the stop-list to its former place', many: 'Applications returned from the stop-list to their former places' },
  },
  REINSTATED: {
    ru: { one: 'Специалист города вернул заявление на прежнее место', many: 'Специалисты города вернули заявления на прежние места' },
    kk: { one: 'Қала маманы өтінішті бұрынғы орнына қайтарды', many: 'Қала мамандары өтініштерді бұрынғы орындарына қайтарды' },
    en: { one: 'A city officer put an application back into its former place', many: 'City officers put applications back into their former places' },
  },
  VOUCHER_OFFERED: {
    ru: { one: 'Стоявший впереди получил ваучер', many: 'Стоявшие впереди получили ваучеры' },
    kk: { one: 'Алда тұрған өтініш бойынша ваучер берілді', many: 'Алда тұрған өтініштер бойынша ваучерлер берілді' },
    en: { one: 'A voucher was issued to somebody ahead', many: 'Vouchers were issued to those ahead' },
  },
  WITHDRAWN: {
    ru: { one: 'Родители отозвали заявление, стоявшее впереди', many: 'Родители отозвали заявления, стоявшие впереди' },
    kk: { one: 'Ата-анасы алда тұрған өтінішті қайтарып алды', many: 'Ата-аналар алда тұрған өтініштерді қайтарып алды' },
    en: { one: 'An application ahead was withdrawn', many: 'Applications ahead were withdrawn' },
  },
  AGED_OUT: {
    ru: { one: 'Ребёнок, стоявший впереди, достиг школьного возраста', many: 'Дети, стоявшие впереди, достигли школьного возраста' },
    kk: { one: 'Алда тұрған бала мектеп жасына жетті', many: 'Алда тұрған балалар мектеп жасына жетті' },
    en: { one: 'A child ahead reached school age', many: 'Children ahead reached school age' },
  },
};

/** What happened to the application that was sent on the day. */
const moves: Wordings<QueueMove, (sentOn: string) => string> = {
  CONFIRMED: { ru: (day) => `подтверждено заявление, отправленное ${day}`, kk: (day) => `${day} жіберілген өтініш расталды`, en: (day) => `an application sent ${day} was confirmed` },
  STOP_LIST_RESTORED: {
    ru: (day) => `вернулось из стоп-листа заявление, отправленное ${day}`,
    kk: (day) => `${day} жіберілген өтініш стоп-тізімнен қайтты`,
    en: (day) => `an application sent ${day} returned from the stop-list`,
  },
  REINSTATED: {
    ru: (day) => `возвращено на прежнее место заявление, отправленное ${day}`,
    kk: (day) => `${day} жіберілген өтініш бұрынғы орнына қайтарылды`,
    en: (day) => `an application sent ${day} was put back into its place`,
  },
  VOUCHER_OFFERED: {
    ru: (day) => `выдан ваучер по заявлению, отправленному ${day}`,
    kk: (day) => `${day} жіберілген өтініш бойынша ваучер берілді`,
    en: (day) => `a voucher was issued for an application sent ${day}`,
  },
  WITHDRAWN: { ru: (day) => `отозвано заявление, отправленное ${day}`, kk: (day) => `${day} жіберілген өтініш қайтарып алынды`, en: (day) => `an application sent ${day} was withdrawn` },
  AGED_OUT: {
    ru: (day) => `закрыто по возрасту ребёнка заявление, отправленное ${day}`,
    kk: (day) => `${day} жіберілген өтініш баланың жасына байланысты жабылды`,
    en: (day) => `an application sent ${day} was closed because of the child’s age`,
  },
};

/**
 * One cause of a changed position, for the sum that people can check (Q6): «Подтверждены заявления, отправленные раньше».
 * @param count applications that moved by it, without a sign
 */
export function queueCauseText(locale: Locale, event: ApplicationEvent, count = 1): string {
  if (!isQueueMove(event)) return eventText(locale, event);
  return causes[event][locale][count === 1 ? 'one' : 'many'];
}

/** One move in the words of Q6, to stand after «+1:» or «−1:». @param submittedAt when the application that moved was sent */
export function queueMoveText(locale: Locale, event: ApplicationEvent, submittedAt: Date): string {
  return isQueueMove(event) ? moves[event][locale](formatOnDate(locale, submittedAt)) : eventText(locale, event);
}

function isQueueMove(event: ApplicationEvent): event is QueueMove {
  return QUEUE_MOVES.some((each) => each === event);
}
