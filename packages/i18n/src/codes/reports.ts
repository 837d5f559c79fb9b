import type { Locale, ReportColumn, ReportName, ReportRowHead } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { formatMonth } from '../dates/format.ts';
import { correctionTypeName } from './correction-types.ts';

const names: Wordings<ReportName> = {
  WAITING: { ru: 'Ожидание по очередям', kk: 'Кезектер бойынша күту', en: 'Waiting by queue' },
  DISTRICTS: { ru: 'Ожидание по районам', kk: 'Аудандар бойынша күту', en: 'Waiting by district' },
  REVIEW: { ru: 'Сроки проверки', kk: 'Тексеру мерзімдері', en: 'Time to review' },
  VOUCHERS: { ru: 'Итоги по ваучерам', kk: 'Ваучерлер бойынша қорытынды', en: 'Voucher outcomes' },
  KINDERGARTENS: { ru: 'Ответы детских садов', kk: 'Балабақшалардың жауаптары', en: 'Kindergarten response times' },
  SEATS: { ru: 'Места', kk: 'Орындар', en: 'Seats' },
  REFUSALS: { ru: 'Причины отказов', kk: 'Бас тарту себептері', en: 'Reasons for refusals' },
};

/** What a report shows and what its days are, in a sentence. */
const explanations: Wordings<ReportName> = {
  WAITING: {
    ru: 'Сколько детей ждало на конец периода и что происходило за период. В очередь встают после проверки и при восстановлении.',
    kk: 'Кезең соңында қанша бала күтіп тұрғаны және кезең ішінде не болғаны. Кезекке тексеруден кейін және өтініш қалпына келтірілгенде қосылады.',
    en: 'How many children waited when the period ended, and what happened in it. Children join after review and when they are restored.',
  },
  DISTRICTS: {
    ru: 'По детскому саду, который родители назвали в заявлении. Свободные места — на сегодня.',
    kk: 'Ата-ана өтініште көрсеткен балабақша бойынша. Бос орындар — бүгінгі күн бойынша.',
    en: 'By the kindergarten that guardians named in the application. Free seats are those of today.',
  },
  REVIEW: {
    ru: 'Решения за период по заявлениям и новым заключениям. Дни — календарные, от отправки до решения.',
    kk: 'Өтініштер мен жаңа қорытындылар бойынша кезең ішіндегі шешімдер. Күндер — күнтізбелік, жіберілгеннен шешімге дейін.',
    en: 'Decisions of the period on applications and on new conclusions. Days are calendar days from the sending to the decision.',
  },
  VOUCHERS: {
    ru: 'Ваучеры по месяцу выдачи и что с ними стало к сегодняшнему дню. Дни — календарные, от выдачи до зачисления.',
    kk: 'Берілген айы бойынша ваучерлер және олардың бүгінгі жағдайы. Күндер — күнтізбелік, ваучер берілгеннен бала қабылданғанға дейін.',
    en: 'Vouchers by the month of their issue, and what has become of them by today. Days are calendar days from issue to enrolment.',
  },
  KINDERGARTENS: {
    ru: 'Как детские сады отвечают родителям. Дни — календарные; просрочено — на сегодня.',
    kk: 'Балабақшалар ата-аналарға қалай жауап береді. Күндер — күнтізбелік; мерзімі өткені — бүгінгі күн бойынша.',
    en: 'How kindergartens answer guardians. Days are calendar days; overdue is as of today.',
  },
  SEATS: {
    ru: 'Места — на сегодня; зачисления и отчисления — за период.',
    kk: 'Орындар — бүгінгі күн бойынша; қабылдау мен шығару — кезең ішінде.',
    en: 'Seats are those of today; enrolments and departures are of the period.',
  },
  REFUSALS: {
    ru: 'Сколько раз за период названа каждая причина. Считаются решения, какими они были приняты.',
    kk: 'Кезең ішінде әр себеп неше рет көрсетілді. Шешімдер қабылданған күйінде саналады.',
    en: 'How often each reason was given in the period. Decisions count as they were made.',
  },
};

const columns: Wordings<ReportColumn> = {
  waitingAtEnd: { ru: 'Ждали на конец периода', kk: 'Кезең соңында күткендер', en: 'Waiting at the end' },
  cameIn: { ru: 'Встали в очередь', kk: 'Кезекке қосылды', en: 'Joined' },
  vouchers: { ru: 'Выдано ваучеров', kk: 'Берілген ваучерлер', en: 'Vouchers issued' },
  leftOtherwise: { ru: 'Ушли без ваучера', kk: 'Ваучерсіз кетті', en: 'Left without a voucher' },
  sent: { ru: 'Подано заявлений', kk: 'Берілген өтініштер', en: 'Applications sent' },
  freeSeats: { ru: 'Свободные места', kk: 'Бос орындар', en: 'Free seats' },
  confirmed: { ru: 'Подтверждено', kk: 'Расталды', en: 'Confirmed' },
  rejected: { ru: 'Отклонено', kk: 'Қабылданбады', en: 'Rejected' },
  medianDays: { ru: 'Дней, медиана', kk: 'Күн, медиана', en: 'Days, median' },
  slowDays: { ru: 'Дней, 90 % не дольше', kk: 'Күн, 90 % осыдан аспайды', en: 'Days, 90 % within' },
  awaiting: { ru: 'Ждут проверки сейчас', kk: 'Қазір тексеруді күтуде', en: 'Awaiting review now' },
  offered: { ru: 'Выдано', kk: 'Берілді', en: 'Issued' },
  used: { ru: 'Использовано', kk: 'Пайдаланылды', en: 'Used' },
  silent: { ru: 'Без ответа', kk: 'Жауапсыз', en: 'No answer' },
  declined: { ru: 'Отказ родителя', kk: 'Ата-ана бас тартты', en: 'Declined' },
  notEnrolled: { ru: 'Не зачислились в срок', kk: 'Мерзімінде қабылданбады', en: 'Not enrolled in time' },
  withdrawn: { ru: 'Отозвано', kk: 'Қайтарып алынды', en: 'Withdrawn' },
  stillOut: { ru: 'Ещё действуют', kk: 'Әлі жарамды', en: 'Still valid' },
  requests: { ru: 'Выбрали сад', kk: 'Балабақшаны таңдады', en: 'Chose it' },
  contractsSent: { ru: 'Отправлено договоров', kk: 'Жіберілген шарттар', en: 'Contracts sent' },
  refused: { ru: 'Отказов сада', kk: 'Балабақшаның бас тартуы', en: 'Refused by it' },
  medianDaysToContract: { ru: 'Дней до договора, медиана', kk: 'Шартқа дейінгі күн, медиана', en: 'Days to the contract, median' },
  medianDaysToSign: { ru: 'Дней до подписи сада, медиана', kk: 'Балабақша қол қойғанға дейінгі күн, медиана', en: 'Days to its signature, median' },
  overdue: { ru: 'Подпись просрочена', kk: 'Қол қою мерзімі өтті', en: 'Signature overdue' },
  groups: { ru: 'Группы', kk: 'Топтар', en: 'Groups' },
  capacity: { ru: 'Всего мест', kk: 'Барлық орын', en: 'Seats in all' },
  taken: { ru: 'Занято', kk: 'Бос емес', en: 'Taken' },
  enrolled: { ru: 'Зачислено', kk: 'Қабылданды', en: 'Enrolled' },
  left: { ru: 'Отчислено', kk: 'Шығарылды', en: 'Left' },
  times: { ru: 'Сколько раз', kk: 'Неше рет', en: 'Times' },
};

/** Above the column that names the rows. */
const heads: Wordings<ReportName> = {
  WAITING: { ru: 'Очередь', kk: 'Кезек', en: 'Queue' },
  DISTRICTS: { ru: 'Район', kk: 'Аудан', en: 'District' },
  REVIEW: { ru: 'Тип коррекции', kk: 'Түзету түрі', en: 'Correction type' },
  VOUCHERS: { ru: 'Месяц', kk: 'Ай', en: 'Month' },
  KINDERGARTENS: { ru: 'Детский сад', kk: 'Балабақша', en: 'Kindergarten' },
  SEATS: { ru: 'Детский сад', kk: 'Балабақша', en: 'Kindergarten' },
  REFUSALS: { ru: 'Причина', kk: 'Себеп', en: 'Reason' },
};

const reasonKinds: Wordings<Extract<ReportRowHead, { kind: 'reason' }>['of']> = {
  REJECTION: { ru: 'Отклонение заявления', kk: 'Өтінішті қабылдамау', en: 'Application rejected' },
  GUARDIANSHIP_REFUSAL: { ru: 'Родство не подтверждено', kk: 'Туыстық расталмады', en: 'Guardianship refused' },
  ENROLMENT_REFUSAL: { ru: 'Отказ детского сада', kk: 'Балабақшаның бас тартуы', en: 'Refused by the kindergarten' },
  DISENROLMENT: { ru: 'Отчисление', kk: 'Балабақшадан шығару', en: 'Disenrolment' },
};

const totals: Readonly<Record<Locale, string>> = { ru: 'Всего', kk: 'Барлығы', en: 'Total' };
const born: Readonly<Record<Locale, (year: number) => string>> = { ru: (year) => `${year} г. р.`, kk: (year) => `${year} ж. т.`, en: (year) => `born ${year}` };

export const reportName = (locale: Locale, report: ReportName): string => names[report][locale];
export const reportExplanation = (locale: Locale, report: ReportName): string => explanations[report][locale];
export const reportColumnName = (locale: Locale, column: ReportColumn): string => columns[column][locale];
export const reportHeadName = (locale: Locale, report: ReportName): string => heads[report][locale];
export const reportTotalName = (locale: Locale): string => totals[locale];

/** Whom or what a row is about, in words. */
export function reportRowName(locale: Locale, head: ReportRowHead): string {
  switch (head.kind) {
    case 'lane':
      return `${correctionTypeName(locale, head.correctionType)}, ${born[locale](head.birthYear)}`;
    case 'correctionType':
      return correctionTypeName(locale, head.correctionType);
    case 'month':
      return formatMonth(locale, head.month);
    case 'named':
      return head.name[locale];
    case 'reason':
      return `${reasonKinds[head.of][locale]}: ${head.text[locale]}`;
  }
}
