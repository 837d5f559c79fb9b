import type { DataView, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

/** What an employee looked at, for the child's guardians (A9, S5). */
const views: Wordings<DataView> = {
  APPLICATION: { ru: 'Открыто заявление', kk: 'Өтініш ашылды', en: 'The application was opened' },
  CONCLUSION: { ru: 'Открыто заключение ПМПК', kk: 'ПМПК қорытындысы ашылды', en: 'The PMPK conclusion was opened' },
  ENROLMENT: { ru: 'Открыта заявка на зачисление', kk: 'Қабылдау туралы өтініш ашылды', en: 'The request for enrolment was opened' },
  CONTRACT: { ru: 'Открыт договор', kk: 'Шарт ашылды', en: 'The contract was opened' },
  CONTRACT_DOCUMENT: { ru: 'Открыт документ к договору', kk: 'Шартқа қоса берілген құжат ашылды', en: 'A document of the contract was opened' },
  GUARDIANSHIP: { ru: 'Открыт документ о родстве или опеке', kk: 'Туыстық немесе қорғаншылық құжаты ашылды', en: 'The proof of relation or guardianship was opened' },
  QUEUE_LIST: { ru: 'Открыт список очереди, ребёнок был в нём', kk: 'Кезек тізімі ашылды, бала сол тізімде болды', en: 'A list of the queue was opened, the child was on it' },
  APPLICATION_LIST: { ru: 'Открыт список заявок, ребёнок был в нём', kk: 'Өтініштер тізімі ашылды, бала сол тізімде болды', en: 'A list of applications was opened, the child was on it' },
  SEARCH: { ru: 'Ребёнок найден поиском', kk: 'Бала іздеу арқылы табылды', en: 'The child was found by a search' },
  VOUCHER_LIST: { ru: 'Открыт список ваучеров, ребёнок был в нём', kk: 'Ваучерлер тізімі ашылды, бала сол тізімде болды', en: 'A list of vouchers was opened, the child was on it' },
  CHILDREN_LIST: { ru: 'Открыт список воспитанников, ребёнок был в нём', kk: 'Тәрбиеленушілер тізімі ашылды, бала сол тізімде болды', en: 'The list of enrolled children was opened, the child was on it' },
  DECISION_LIST: { ru: 'Открыт список решений проверяющего, ребёнок был в нём', kk: 'Тексерушінің шешімдер тізімі ашылды, бала сол тізімде болды', en: 'A list of a reviewer’s decisions was opened, the child was on it' },
};

/** What was looked at, in words. */
export const dataViewText = (locale: Locale, view: DataView): string => views[view][locale];
