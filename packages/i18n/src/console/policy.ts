import { type CityPolicy, type Locale, type PolicyField } from '@balabaqsha/domain';
import { defineTexts } from '../core/define-texts.ts';
import { plural } from '../core/plural.ts';
import { formatDay } from '../dates/format.ts';

/** Rules that a city may set itself, what a change would do, and its history (V1, V4, V11, E5, Q10, Q11). */
export const policyTexts = defineTexts({
  ru: {
    tabs: 'Правила города',
    tabPolicy: 'Сроки и возраст',
    title: 'Правила',
    lead: 'Изменение действует только вперёд. Сроки, которые уже назначены, остаются как есть.',
    change: 'Изменить правила',
    changeTitle: 'Изменить правила города',
    back: 'К правилам',
    inForce: 'Действует сегодня',
    rule: 'Правило',
    value: 'Значение',
    fixed: 'Не меняется: так сказано в руководстве для родителей и в законе',
    fixedRules: ['Ответить по ваучеру: 2 рабочих дня', 'Выбрать сад и заключить договор: 5 рабочих дней', 'Продление: 2 рабочих дня, один раз', 'Обжаловать аннулирование: 30 календарных дней'],
    fields: {
      restoreCalendarDays: 'Срок в стоп-листе',
      signWorkingDays: 'Срок на подпись детского сада',
      reminderHour: 'Напоминание в последний день',
      issueWindow: 'Часы выдачи ваучеров',
      ageLimit: 'Возраст, в котором выходят из очереди',
      conclusionWarningDays: 'Предупреждения о конце заключения ПМПК',
    },
    restoreCalendarDays: 'Срок в стоп-листе, календарных дней',
    signWorkingDays: 'Срок на подпись детского сада, рабочих дней',
    reminderHour: 'Час напоминания в последний день',
    issueFromHour: 'Выдавать ваучеры с часа',
    issueToHour: 'Выдавать ваучеры до часа',
    ageLimitYears: 'Возраст, в котором выходят из очереди, лет',
    ageLimitMonthDay: 'На какой день считается возраст',
    firstWarningDay: 'Первое предупреждение о конце заключения, за сколько дней',
    secondWarningDay: 'Второе предупреждение, за сколько дней',
    monthDayHint: 'Месяц и день, например 09-01 для 1 сентября.',
    monthDayWrong: 'Месяц и день двумя цифрами через дефис, например 09-01',
    numberWrong: (label: string, min: number, max: number) => `${label}: целое число от ${min} до ${max}`,
    windowWrong: 'Конец должен быть позже начала',
    warningWrong: 'Второе предупреждение должно быть ближе к концу, чем первое',
    effectiveFrom: 'С какого дня',
    effectiveHint: 'С завтрашнего дня или позже.',
    why: 'Почему меняете',
    whyHint: 'Останется в истории. Назовите решение или приказ.',
    preview: 'Показать, что изменится',
    previewTitle: 'Что изменится',
    save: 'Записать изменение',
    wasBecomes: (was: string, becomes: string) => `было ${was}, станет ${becomes}`,
    kept: (n: number) => `Уже назначенные сроки не сдвинутся: ${n}.`,
    nothingOpen: 'Открытых заявок это не касается.',
    hours: 'Со следующей выдачи. Выданных ваучеров это не касается.',
    movedLead: {
      restoreCalendarDays: 'Если по нынешним ваучерам не ответят, последний день в стоп-листе будет другим.',
      signWorkingDays: 'Если родитель подпишет договор в первый рабочий день новых правил, срок сада будет другим.',
      reminderHour: '',
      issueWindow: '',
      ageLimit: 'Дети, которые ждут сегодня, выйдут из очереди в другой день.',
      conclusionWarningDays: 'Первое предупреждение придёт в другой день. С этого же дня можно будет приложить новое заключение.',
    },
    was: 'Было бы',
    becomes: 'Станет',
    applications: 'Заявок',
    examples: 'Например',
    stale: 'Вы изменили форму после просмотра. Посмотрите ещё раз, что изменится, и запишите.',
    ahead: (day: string) => `Записано изменение с ${day}`,
    takeBack: 'Отменить изменение',
    history: 'История',
    noHistory: 'Правила ещё не меняли.',
    from: (day: string) => `С ${day}`,
    started: 'С подключения города',
    by: (name: string, when: string) => `${name}, ${when}`,
    takenBack: (name: string, when: string) => `Отменено: ${name}, ${when}`,
    done: { changed: 'Изменение записано. Его можно отменить, пока оно не вступило в силу.', back: 'Изменение отменено. Действуют прежние правила.' },
  },
  kk: {
    tabs: 'Қала ережелері',
    tabPolicy: 'Мерзімдер мен жас',
    title: 'Ережелер',
    lead: 'Өзгеріс тек алдағы уақытқа қолданылады. Белгіленіп қойған мерзімдер сол күйінде қалады.',
    change: 'Ережелерді өзгерту',
    changeTitle: 'Қала ережелерін өзгерту',
    back: 'Ережелерге',
    inForce: 'Бүгін қолданылады',
    rule: 'Ереже',
    value: 'Мәні',
    fixed: 'Өзгермейді: ата-аналарға арналған нұсқаулық пен заңда осылай',
    fixedRules: ['Ваучер бойынша жауап беру: 2 жұмыс күні', 'Балабақша таңдап, шарт жасасу: 5 жұмыс күні', 'Ұзарту: 2 жұмыс күні, бір рет', 'Күші жойылғанына шағымдану: күнтізбелік 30 күн'],
    fields: {
      restoreCalendarDays: 'Стоп-тізімдегі мерзім',
      signWorkingDays: 'Балабақшаның қол қою мерзімі',
      reminderHour: 'Соңғы күнгі еске салу',
      issueWindow: 'Ваучер берілетін сағаттар',
      ageLimit: 'Кезектен шығатын жас',
      conclusionWarningDays: 'ПМПК қорытындысының мерзімі туралы ескерту',
    },
    restoreCalendarDays: 'Стоп-тізімдегі мерзім, күнтізбелік күн',
    signWorkingDays: 'Балабақшаның қол қою мерзімі, жұмыс күні',
    reminderHour: 'Соңғы күні еске салу сағаты',
    issueFromHour: 'Ваучер беру басталатын сағат',
    issueToHour: 'Ваучер беру аяқталатын сағат',
    ageLimitYears: 'Кезектен шығатын жас',
    ageLimitMonthDay: 'Жас қай күнге есептеледі',
    firstWarningDay: 'Қорытынды мерзімі туралы бірінші ескерту, неше күн бұрын',
    secondWarningDay: 'Екінші ескерту, неше күн бұрын',
    monthDayHint: 'Ай мен күн, мысалы 1 қыркүйек үшін 09-01.',
    monthDayWrong: 'Ай мен күнді екі цифрдан, дефис арқылы жазыңыз, мысалы 09-01',
    numberWrong: (label: string, min: number, max: number) => `${label}: ${min}–${max} аралығындағы бүтін сан`,
    windowWrong: 'Аяқталуы басталуынан кейін болуы керек',
    warningWrong: 'Екінші ескерту мерзім соңына біріншісінен жақын болуы керек',
    effectiveFrom: 'Қай күннен бастап',
    effectiveHint: 'Ертеңнен бастап немесе кейінірек.',
    why: 'Неге өзгертесіз',
    whyHint: 'Тарихта қалады. Шешімді немесе бұйрықты атаңыз.',
    preview: 'Не өзгеретінін көрсету',
    previewTitle: 'Не өзгереді',
    save: 'Өзгерісті жазу',
    wasBecomes: (was: string, becomes: string) => `бұрын ${was}, енді ${becomes}`,
    kept: (n: number) => `Белгіленіп қойған мерзімдер жылжымайды: ${n}.`,
    nothingOpen: 'Ашық өтініштерге қатысы жоқ.',
    hours: 'Келесі беруден басталады. Берілген ваучерлерге қатысы жоқ.',
    movedLead: {
      restoreCalendarDays: 'Қазіргі ваучерлер бойынша жауап берілмесе, стоп-тізімдегі соңғы күн басқа болады.',
      signWorkingDays: 'Ата-ана шартқа жаңа ереженің бірінші жұмыс күні қол қойса, балабақшаның мерзімі басқа болады.',
      reminderHour: '',
      issueWindow: '',
      ageLimit: 'Бүгін күтіп тұрған балалар кезектен басқа күні шығады.',
      conclusionWarningDays: 'Бірінші ескерту басқа күні келеді, жаңа қорытындыны да сол күннен бастап тіркеуге болады.',
    },
    was: 'Ескі ережемен',
    becomes: 'Жаңа ережемен',
    applications: 'Өтініштер',
    examples: 'Мысалы',
    stale: 'Қарағаннан кейін форманы өзгерттіңіз. Не өзгеретінін тағы бір қарап, содан кейін жазыңыз.',
    ahead: (day: string) => `Жазылған өзгеріс, күшіне енетін күні: ${day}`,
    takeBack: 'Өзгерісті қайтарып алу',
    history: 'Тарихы',
    noHistory: 'Ережелер әлі өзгертілген жоқ.',
    from: (day: string) => `Күшіне енетін күні: ${day}`,
    started: 'Қала қосылғаннан бері',
    by: (name: string, when: string) => `${name}, ${when}`,
    takenBack: (name: string, when: string) => `Қайтарып алған: ${name}, ${when}`,
    done: { changed: 'Өзгеріс жазылды. Күшіне енгенше оны қайтарып алуға болады.', back: 'Өзгеріс қайтарып алынды. Бұрынғы ережелер қолданылады.' },
  },
  en: {
    tabs: 'Rules of the city',
    tabPolicy: 'Terms and age',
    title: 'Rules',
    lead: 'A change holds for the future only. Deadlines that are set stay as they are.',
    change: 'Change the rules',
    changeTitle: 'Change the rules of the city',
    back: 'To the rules',
    inForce: 'In force today',
    rule: 'Rule',
    value: 'Value',
    fixed: 'Never changes: the parents’ guide and the law say so',
    fixedRules: ['Answer about a voucher: 2 working days', 'Choose a kindergarten and conclude the contract: 5 working days', 'Extension: 2 working days, once', 'Appeal against an annulment: 30 calendar days'],
    fields: {
      restoreCalendarDays: 'Time in the stop-list',
      signWorkingDays: 'Time for the kindergarten to sign',
      reminderHour: 'Reminder on the last day',
      issueWindow: 'Hours in which vouchers are issued',
      ageLimit: 'Age at which a child leaves the queue',
      conclusionWarningDays: 'Warnings that the PMPK conclusion expires',
    },
    restoreCalendarDays: 'Time in the stop-list, calendar days',
    signWorkingDays: 'Time for the kindergarten to sign, working days',
    reminderHour: 'Hour of the reminder on the last day',
    issueFromHour: 'Issue vouchers from the hour',
    issueToHour: 'Issue vouchers to the hour',
    ageLimitYears: 'Age at which a child leaves the queue, years',
    ageLimitMonthDay: 'Day on which the age is counted',
    firstWarningDay: 'First warning that the conclusion expires, days ahead',
    secondWarningDay: 'Second warning, days ahead',
    monthDayHint: 'Month and day, for example 09-01 for 1 September.',
    monthDayWrong: 'Month and day in two digits each with a hyphen, for example 09-01',
    numberWrong: (label: string, min: number, max: number) => `${label}: a whole number from ${min} to ${max}`,
    windowWrong: 'The end has to be later than the beginning',
    warningWrong: 'The second warning has to be nearer to the end than the first',
    effectiveFrom: 'From which day',
    effectiveHint: 'From tomorrow or later.',
    why: 'Why you change it',
    whyHint: 'It stays in the history. Name the decision or the order.',
    preview: 'Show what changes',
    previewTitle: 'What changes',
    save: 'Keep the change',
    wasBecomes: (was: string, becomes: string) => `was ${was}, becomes ${becomes}`,
    kept: (n: number) => `Deadlines that are set will not move: ${n}.`,
    nothingOpen: 'No open application is touched.',
    hours: 'From the next issue on. Vouchers that are out are not touched.',
    movedLead: {
      restoreCalendarDays: 'If nobody answers about the present vouchers, the last day in the stop-list will be another.',
      signWorkingDays: 'If the guardian signs on the first working day of the new rules, the kindergarten’s deadline will be another.',
      reminderHour: '',
      issueWindow: '',
      ageLimit: 'Children who wait today will leave the queue on another day.',
      conclusionWarningDays: 'The first warning comes on another day, and a new conclusion can be attached from then on.',
    },
    was: 'Would be',
    becomes: 'Becomes',
    applications: 'Applications',
    examples: 'For example',
    stale: 'You changed the form after looking. Look again at what changes, then keep it.',
    ahead: (day: string) => `A change is kept, it holds from ${day}`,
    takeBack: 'Take the change back',
    history: 'History',
    noHistory: 'The rules have not been changed yet.',
    from: (day: string) => `From ${day}`,
    started: 'Since the city opened',
    by: (name: string, when: string) => `${name}, ${when}`,
    takenBack: (name: string, when: string) => `Taken back: ${name}, ${when}`,
    done: { changed: 'The change is kept. Until its day it can be taken back.', back: 'The change is taken back. The former rules hold.' },
  },
});

const days = (locale: Locale, n: number, kind: 'calendar' | 'working'): string => {
  if (locale === 'kk') return kind === 'calendar' ? `күнтізбелік ${n} күн` : `${n} жұмыс күні`;
  if (locale === 'en') return `${n} ${kind} ${plural('en', n, { one: 'day', other: 'days' })}`;
  return kind === 'calendar'
    ? `${n} ${plural('ru', n, { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' })}`
    : `${n} ${plural('ru', n, { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' })}`;
};

const hour = (n: number): string => `${String(n).padStart(2, '0')}:00`;

/** A value of the policy in words: «28 календарных дней», «09:00–18:00», «7 лет на 1 сентября». */
export function policyValueText(locale: Locale, policy: CityPolicy, field: PolicyField): string {
  switch (field) {
    case 'restoreCalendarDays':
      return days(locale, policy.restoreCalendarDays, 'calendar');
    case 'signWorkingDays':
      return days(locale, policy.signWorkingDays, 'working');
    case 'reminderHour':
      return hour(policy.reminderHour);
    case 'issueWindow':
      return `${hour(policy.issueWindow.fromHour)}–${hour(policy.issueWindow.toHour)}`;
    case 'ageLimit':
      return ageText(locale, policy);
    case 'conclusionWarningDays':
      return policy.conclusionWarningDays.map((n) => aheadText(locale, n)).join(', ');
  }
}

function ageText(locale: Locale, { ageLimitYears: years, ageLimitMonthDay }: CityPolicy): string {
  const day = formatDay(locale, `2023-${ageLimitMonthDay}` as Parameters<typeof formatDay>[1]);
  if (locale === 'kk') return `${years} жас, есептелетін күні: ${day}`;
  if (locale === 'en') return `${years} years on ${day}`;
  return `${years} ${plural('ru', years, { one: 'год', few: 'года', many: 'лет' })} на ${day}`;
}

function aheadText(locale: Locale, n: number): string {
  if (locale === 'kk') return `${n} күн бұрын`;
  if (locale === 'en') return `${n} ${plural('en', n, { one: 'day', other: 'days' })} ahead`;
  return `за ${n} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })}`;
}
