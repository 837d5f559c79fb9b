import type { DeadlineKind, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import type { RuleCode } from './rules.ts';

const names: Wordings<DeadlineKind> = {
  ANSWER: { ru: 'Ответить, нужен ли ваучер', kk: 'Ваучердің қажет-қажет емесін айту', en: 'Say whether you want the voucher' },
  ENROL: { ru: 'Выбрать детский сад и подписать договор', kk: 'Балабақша таңдап, шартқа қол қою', en: 'Choose a kindergarten and sign the contract' },
  RESTORE: { ru: 'Вернуть заявление из стоп-листа', kk: 'Өтінішті стоп-тізімнен қайтару', en: 'Take the application out of the stop-list' },
  KINDERGARTEN_SIGNS: { ru: 'Детский сад подписывает договор', kk: 'Балабақша шартқа қол қояды', en: 'The kindergarten signs the contract' },
  CONCLUSION: { ru: 'Обновить документ о типе коррекции', kk: 'Түзету түрі туралы құжатты жаңарту', en: 'Renew the document about the correction type' },
  AGE: { ru: 'Последний день в очереди по возрасту', kk: 'Жасына байланысты кезектегі соңғы күн', en: 'Last day in the queue because of age' },
  APPEAL: { ru: 'Обжаловать решение', kk: 'Шешімге шағымдану', en: 'Appeal against the decision' },
};

/** What has to be done by a deadline, or happens at it: «Ответить, нужен ли ваучер». No diagnosis: it goes into calendars. */
export const deadlineName = (locale: Locale, kind: DeadlineKind): string => names[kind][locale];

/** The rules that a deadline follows, the one that sets it first. */
export const DEADLINE_RULES: Readonly<Record<DeadlineKind, readonly RuleCode[]>> = {
  ANSWER: ['V3', 'V9'],
  ENROL: ['V6', 'V7', 'V9'],
  RESTORE: ['V4'],
  KINDERGARTEN_SIGNS: ['E5', 'V9'],
  CONCLUSION: ['Q10'],
  AGE: ['Q11'],
  APPEAL: ['V13'],
};
