import { reviewerRoleFor, type ApplicationEvent, type CorrectionType, type Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { ifKnown as known, readValues, type StoredValues, type Values } from '../core/values.ts';

/** Who did it, as the history keeps it. */
export interface EventActor {
  kind: 'guardian' | 'staff' | 'system' | 'anonymous';
  name: string | null;
}

type Line = (v: Values) => string;

const lines: Wordings<ApplicationEvent, Line> = {
  SENT: { ru: () => 'Заявление отправлено', kk: () => 'Өтініш жіберілді', en: () => 'Application sent' },
  CONFIRMED: {
    ru: (v) => `Заявление подтверждено${known(v.number('position'), (n) => `, место в очереди: ${n}`)}`,
    kk: (v) => `Өтініш расталды${known(v.number('position'), (n) => `, кезек нөмірі: ${n}`)}`,
    en: (v) => `Application confirmed${known(v.number('position'), (n) => `, place in the queue: ${n}`)}`,
  },
  REJECTED: {
    ru: (v) => `Заявление отклонено${known(v.named('reason'), (reason) => `. Причина: ${reason}`)}`,
    kk: (v) => `Өтініш қабылданбады${known(v.named('reason'), (reason) => `. Себебі: ${reason}`)}`,
    en: (v) => `Application rejected${known(v.named('reason'), (reason) => `. Reason: ${reason}`)}`,
  },
  WITHDRAWN: { ru: () => 'Заявление отозвано', kk: () => 'Өтініш қайтарып алынды', en: () => 'Application withdrawn' },
  AGED_OUT: {
    ru: () => 'Ребёнок достиг школьного возраста, заявление закрыто',
    kk: () => 'Бала мектеп жасына жетті, өтініш жабылды',
    en: () => 'The child reached school age, the application was closed',
  },
  VOUCHER_OFFERED: {
    ru: (v) => `Выдан ваучер${known(v.deadline('deadline'), (by) => `, ответ ${by}`)}`,
    kk: (v) => `Ваучер берілді${known(v.deadline('deadline'), (by) => `, жауап беру: ${by}`)}`,
    en: (v) => `Voucher issued${known(v.deadline('deadline'), (by) => `, answer ${by}`)}`,
  },
  VOUCHER_ACCEPTED: {
    ru: (v) => `Ваучер подтверждён${known(v.deadline('deadline'), (by) => `, зачисление ${by}`)}`,
    kk: (v) => `Ваучер расталды${known(v.deadline('deadline'), (by) => `, қабылдау: ${by}`)}`,
    en: (v) => `Voucher accepted${known(v.deadline('deadline'), (by) => `, enrolment ${by}`)}`,
  },
  VOUCHER_DECLINED: {
    ru: () => 'Отказ от ваучера: ваучер аннулирован, заявление в архиве',
    kk: () => 'Ваучерден бас тартылды: ваучердің күші жойылды, өтініш мұрағатта',
    en: () => 'Voucher declined: the voucher is annulled, the application is archived',
  },
  VOUCHER_SILENCE: {
    ru: () => 'Ответа в срок не было: ваучер аннулирован, заявление в стоп-листе',
    kk: () => 'Мерзімінде жауап болмады: ваучердің күші жойылды, өтініш стоп-тізімде',
    en: () => 'No answer in time: the voucher is annulled, the application is in the stop-list',
  },
  VOUCHER_EXTENDED: {
    ru: (v) => `Срок продлён на 2 рабочих дня${known(v.deadline('deadline'), (by) => `: ${by}`)}`,
    kk: (v) => `Мерзім 2 жұмыс күніне ұзартылды${known(v.deadline('deadline'), (by) => `: ${by}`)}`,
    en: (v) => `Deadline extended by 2 working days${known(v.deadline('deadline'), (by) => `: ${by}`)}`,
  },
  VOUCHER_NOT_ENROLLED: {
    ru: () => 'Зачисление не завершено в срок: ваучер аннулирован, заявление в архиве',
    kk: () => 'Қабылдау мерзімінде аяқталмады: ваучердің күші жойылды, өтініш мұрағатта',
    en: () => 'Not enrolled in time: the voucher is annulled, the application is archived',
  },
  STOP_LIST_RESTORED: {
    ru: () => 'Заявление возвращено из стоп-листа на прежнее место',
    kk: () => 'Өтініш стоп-тізімнен бұрынғы орнына қайтарылды',
    en: () => 'Application restored from the stop-list to its former place',
  },
  STOP_LIST_EXPIRED: {
    ru: () => 'Срок в стоп-листе истёк, заявление в архиве',
    kk: () => 'Стоп-тізімдегі мерзім өтті, өтініш мұрағатта',
    en: () => 'Time in the stop-list ran out, the application is archived',
  },
  ENROLMENT_REQUESTED: {
    ru: (v) => `Выбран детский сад${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.text('group'), (group) => `, группа «${group}»`)}`,
    kk: (v) => `Балабақша таңдалды${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.text('group'), (group) => `, «${group}» тобы`)}`,
    en: (v) => `Kindergarten chosen${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.text('group'), (group) => `, group “${group}”`)}`,
  },
  ENROLMENT_TAKEN_BACK: {
    ru: (v) => `Выбор детского сада отменён${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
    kk: (v) => `Балабақшаны таңдаудан бас тартылды${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
    en: (v) => `Choice of kindergarten taken back${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
  },
  ENROLMENT_REFUSED: {
    ru: (v) => `Детский сад отказал${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.named('reason'), (reason) => `. Причина: ${reason}`)}`,
    kk: (v) => `Балабақша бас тартты${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.named('reason'), (reason) => `. Себебі: ${reason}`)}`,
    en: (v) => `The kindergarten refused${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.named('reason'), (reason) => `. Reason: ${reason}`)}`,
  },
  CONTRACT_SENT: { ru: () => 'Детский сад прислал договор', kk: () => 'Балабақша шарт жіберді', en: () => 'The kindergarten sent the contract' },
  CONTRACT_FILLED: { ru: () => 'Договор заполнен', kk: () => 'Шарт толтырылды', en: () => 'Contract filled in' },
  CONTRACT_SIGNED_BY_GUARDIAN: {
    ru: (v) => `Родитель подписал договор${known(v.deadline('signBy'), (by) => `, детский сад должен подписать ${by}`)}`,
    kk: (v) => `Ата-ана шартқа қол қойды${known(v.deadline('signBy'), (by) => `, балабақшаның қол қоюы: ${by}`)}`,
    en: (v) => `The guardian signed the contract${known(v.deadline('signBy'), (by) => `, the kindergarten is to sign ${by}`)}`,
  },
  ENROLLED: {
    ru: (v) => `Детский сад подписал договор, ребёнок зачислен${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
    kk: (v) => `Балабақша шартқа қол қойды, бала қабылданды${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
    en: (v) => `The kindergarten signed the contract, the child is enrolled${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
  },
  DISENROLLED: {
    ru: (v) => `Ребёнок отчислен${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.named('reason'), (reason) => `. Причина: ${reason}`)}`,
    kk: (v) => `Бала балабақшадан шығарылды${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.named('reason'), (reason) => `. Себебі: ${reason}`)}`,
    en: (v) => `The child left the kindergarten${known(v.named('kindergarten'), (name) => `: ${name}`)}${known(v.named('reason'), (reason) => `. Reason: ${reason}`)}`,
  },
  DISENROLMENT_UNDONE: {
    ru: (v) => `Отчисление отменено, место сохранено${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
    kk: (v) => `Балабақшадан шығару күшін жойды, орын сақталды${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
    en: (v) => `The disenrolment is taken back, the seat is kept${known(v.named('kindergarten'), (name) => `: ${name}`)}`,
  },
  REINSTATED: {
    ru: (v) => `Заявление восстановлено на прежнее место${known(v.text('comment'), (comment) => `. Основание: ${comment}`)}`,
    kk: (v) => `Өтініш бұрынғы орнына қалпына келтірілді${known(v.text('comment'), (comment) => `. Негізі: ${comment}`)}`,
    en: (v) => `Application reinstated in its former place${known(v.text('comment'), (comment) => `. Grounds: ${comment}`)}`,
  },
  DEADLINE_MOVED: {
    ru: (v) => `Срок сдвинут из-за выходного${known(v.deadline('deadline'), (by) => `: ${by}`)}`,
    kk: (v) => `Мерзім демалыс күніне байланысты жылжытылды${known(v.deadline('deadline'), (by) => `: ${by}`)}`,
    en: (v) => `Deadline moved because of a day off${known(v.deadline('deadline'), (by) => `: ${by}`)}`,
  },
  CONCLUSION_ATTACHED: {
    ru: (v) => `Приложено новое заключение${known(v.date('validUntil'), (day) => `, действительно до ${day}`)}`,
    kk: (v) => `Жаңа қорытынды тіркелді${known(v.date('validUntil'), (day) => `, соңғы жарамды күні: ${day}`)}`,
    en: (v) => `New conclusion attached${known(v.date('validUntil'), (day) => `, valid until ${day}`)}`,
  },
  CONCLUSION_RENEWED: {
    ru: (v) => `Новое заключение подтверждено${known(v.date('validUntil'), (day) => `, действительно до ${day}`)}`,
    kk: (v) => `Жаңа қорытынды расталды${known(v.date('validUntil'), (day) => `, соңғы жарамды күні: ${day}`)}`,
    en: (v) => `New conclusion confirmed${known(v.date('validUntil'), (day) => `, valid until ${day}`)}`,
  },
  CONCLUSION_REJECTED: {
    ru: (v) => `Новое заключение отклонено${known(v.named('reason'), (reason) => `. Причина: ${reason}`)}`,
    kk: (v) => `Жаңа қорытынды қабылданбады${known(v.named('reason'), (reason) => `. Себебі: ${reason}`)}`,
    en: (v) => `New conclusion rejected${known(v.named('reason'), (reason) => `. Reason: ${reason}`)}`,
  },
  APPEALED: { ru: () => 'Подано обжалование', kk: () => 'Шағым берілді', en: () => 'Appeal sent' },
  APPEAL_REFUSED: {
    ru: (v) => `В обжаловании отказано${known(v.text('comment'), (comment) => `. Причина: ${comment}`)}`,
    kk: (v) => `Шағым қанағаттандырылмады${known(v.text('comment'), (comment) => `. Себебі: ${comment}`)}`,
    en: (v) => `Appeal refused${known(v.text('comment'), (comment) => `. Reason: ${comment}`)}`,
  },
};

/** What is said of the phthisiatrician's referral where others have a PMPK conclusion (Q4). */
const referralLines: Partial<Wordings<ApplicationEvent, Line>> = {
  CONCLUSION_ATTACHED: {
    ru: (v) => `Приложено новое направление${known(v.date('validUntil'), (day) => `, действительно до ${day}`)}`,
    kk: (v) => `Жаңа жолдама тіркелді${known(v.date('validUntil'), (day) => `, соңғы жарамды күні: ${day}`)}`,
    en: (v) => `New referral attached${known(v.date('validUntil'), (day) => `, valid until ${day}`)}`,
  },
  CONCLUSION_RENEWED: {
    ru: (v) => `Новое направление подтверждено${known(v.date('validUntil'), (day) => `, действительно до ${day}`)}`,
    kk: (v) => `Жаңа жолдама расталды${known(v.date('validUntil'), (day) => `, соңғы жарамды күні: ${day}`)}`,
    en: (v) => `New referral confirmed${known(v.date('validUntil'), (day) => `, valid until ${day}`)}`,
  },
  CONCLUSION_REJECTED: {
    ru: (v) => `Новое направление отклонено${known(v.named('reason'), (reason) => `. Причина: ${reason}`)}`,
    kk: (v) => `Жаңа жолдама қабылданбады${known(v.named('reason'), (reason) => `. Себебі: ${reason}`)}`,
    en: (v) => `New referral rejected${known(v.named('reason'), (reason) => `. Reason: ${reason}`)}`,
  },
};

/**
 * A line of the history: what happened, without the time. Missing details make it shorter, never broken.
 * @param details as `ApplicationEventDetails` describes them
 * @param correctionType of the application: it tells whether its document is a conclusion or a referral
 */
export function eventText(locale: Locale, event: ApplicationEvent, details: StoredValues = {}, correctionType?: CorrectionType): string {
  const isReferral = correctionType !== undefined && reviewerRoleFor(correctionType) === 'PHTHISIATRICIAN';
  const line = (isReferral ? referralLines[event] : undefined) ?? lines[event];
  return line[locale](readValues(locale, details));
}

/** Who did it: the employee's name, «родитель», «система»; `null` for visitors. Goes beside the time. */
export function actorText(locale: Locale, actor: EventActor): string | null {
  switch (actor.kind) {
    case 'staff':
      return actor.name ?? { ru: 'сотрудник', kk: 'қызметкер', en: 'employee' }[locale];
    case 'guardian':
      return { ru: 'родитель', kk: 'ата-ана', en: 'guardian' }[locale];
    case 'system':
      return { ru: 'система', kk: 'жүйе', en: 'system' }[locale];
    case 'anonymous':
      return null;
  }
}
