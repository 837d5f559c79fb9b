import type { Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

/** Rules that people are shown where one of them led to something: a moved position, a deadline, an annulment (V13). */
export const RULES = ['Q1', 'Q6', 'Q7', 'Q10', 'Q11', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V13', 'E2', 'E5', 'K2'] as const;
export type RuleCode = (typeof RULES)[number];

const rules: Wordings<RuleCode> = {
  Q1: {
    ru: 'Заявления стоят в очереди строго по времени подачи. Больше ничто не влияет на порядок.',
    kk: 'Өтініштер кезекте тек берілген уақытына қарай тұрады. Ретке басқа ештеңе әсер етпейді.',
    en: 'Applications stand in the queue strictly by the time they were sent. Nothing else changes the order.',
  },
  Q6: {
    ru: 'В очереди считаются только подтверждённые заявления. Если подтверждают заявление, поданное раньше вашего, ваше место сдвигается.',
    kk: 'Кезекте тек расталған өтініштер есептеледі. Сіздікінен бұрын берілген өтініш расталса, нөміріңіз жылжиды.',
    en: 'Only confirmed applications count. When one that was sent before yours is confirmed, your place moves back.',
  },
  Q7: {
    ru: 'На одного ребёнка может быть только одно действующее заявление в очереди.',
    kk: 'Бір балаға кезекте тек бір қолданыстағы өтініш бола алады.',
    en: 'A child can have only one live application in the queue.',
  },
  Q10: {
    ru: 'Пока заключение ПМПК просрочено, место в очереди сохраняется, но ваучер не выдаётся.',
    kk: 'ПМПК қорытындысының мерзімі өтіп тұрғанда кезектегі орын сақталады, бірақ ваучер берілмейді.',
    en: 'While the PMPK conclusion is out of date, the place in the queue is kept but no voucher is issued.',
  },
  Q11: {
    ru: 'Ребёнок, который достиг школьного возраста, выходит из очереди. День указан в карточке заявления.',
    kk: 'Мектеп жасына жеткен бала кезектен шығады. Күні өтініш карточкасында көрсетілген.',
    en: 'A child who has reached school age leaves the queue. The day stands on the card.',
  },
  V2: {
    ru: 'Ваучер выдают только тогда, когда для него гарантированно есть подходящее место.',
    kk: 'Ваучер сай орынға кепілдік болғанда ғана беріледі.',
    en: 'A voucher is issued only when a suitable seat is guaranteed.',
  },
  V3: {
    ru: 'На ответ по ваучеру даётся 2 рабочих дня.',
    kk: 'Ваучер бойынша жауап беруге 2 жұмыс күні беріледі.',
    en: 'There are 2 working days to answer about a voucher.',
  },
  V4: {
    ru: 'Если не ответить в срок, ваучер аннулируется, а заявление переходит в стоп-лист. Один раз, не позднее дня, указанного в карточке, его можно вернуть на прежнее место в очереди.',
    kk: 'Мерзімінде жауап берілмесе, ваучердің күші жойылып, өтініш стоп-тізімге өтеді. Оны карточкада көрсетілген күннен кешіктірмей бір рет кезектегі бұрынғы орнына қайтаруға болады.',
    en: 'Without an answer in time the voucher is annulled and the application goes to the stop-list. Once, no later than the day named on the card, it can return to its former place.',
  },
  V5: {
    ru: 'При отказе ваучер аннулируется, а заявление переходит в архив. Чтобы снова встать в очередь, нужно новое заявление.',
    kk: 'Бас тартқан жағдайда ваучердің күші жойылып, өтініш мұрағатқа өтеді. Қайтадан кезекке тұру үшін жаңа өтініш керек.',
    en: 'If the voucher is declined, it is annulled and the application is archived. To queue again, a new application is needed.',
  },
  V6: {
    ru: 'На выбор детского сада и заключение договора даётся 5 рабочих дней.',
    kk: 'Балабақша таңдап, шарт жасасуға 5 жұмыс күні беріледі.',
    en: 'There are 5 working days to choose a kindergarten and conclude the contract.',
  },
  V7: {
    ru: 'На 5-й рабочий день срок можно один раз продлить ещё на 2 рабочих дня.',
    kk: '5-жұмыс күні мерзімді бір рет тағы 2 жұмыс күніне ұзартуға болады.',
    en: 'On the 5th working day the deadline can be extended once, by 2 working days.',
  },
  V8: {
    ru: 'Если зачисление не завершено в срок, ваучер аннулируется, а заявление переходит в архив.',
    kk: 'Қабылдау мерзімінде аяқталмаса, ваучердің күші жойылып, өтініш мұрағатқа өтеді.',
    en: 'Without enrolment in time the voucher is annulled and the application is archived.',
  },
  V9: {
    ru: 'День события не считается. Срок заканчивается в 24:00 последнего рабочего дня по времени Алматы. Выходные и праздники не считаются.',
    kk: 'Оқиға болған күн есептелмейді. Мерзім соңғы жұмыс күні Алматы уақытымен сағат 24:00-де аяқталады. Демалыс және мереке күндері есептелмейді.',
    en: 'The day of the event does not count. The deadline ends at 24:00, Almaty time, on the last working day. Weekends and holidays do not count.',
  },
  V13: {
    ru: 'Аннулирование по сроку решает программа. Его можно обжаловать один раз, в течение 30 дней: решит специалист города.',
    kk: 'Мерзім бойынша күшін жоюды бағдарлама шешеді. Оған 30 күн ішінде бір рет шағымдануға болады: қала маманы шешеді.',
    en: 'An annulment by a deadline is decided by the program. You can appeal against it once, within 30 days: a city officer decides.',
  },
  E2: {
    ru: 'Если детский сад отказал, рабочие дни, которые занял ответ, возвращаются вам.',
    kk: 'Балабақша бас тартса, жауап күткен жұмыс күндері сізге қайтарылады.',
    en: 'If a kindergarten refuses, the working days that its answer took are given back to you.',
  },
  E5: {
    ru: 'После вашей подписи срок больше не идёт против вас. Теперь срок идёт для детского сада: последний день указан в карточке.',
    kk: 'Сіз қол қойғаннан кейін мерзім сізге қатысты есептелмейді. Енді мерзім балабақша үшін есептеледі: соңғы күні карточкада көрсетілген.',
    en: 'Once you have signed, the deadline no longer runs against you. It is the kindergarten’s turn now: its last day stands on the card.',
  },
  K2: {
    ru: 'Если объявлен новый выходной, открытые сроки сдвигаются только на более позднее время.',
    kk: 'Жаңа демалыс күні жарияланса, ашық мерзімдер тек кейінге жылжиды.',
    en: 'If a new day off is declared, open deadlines only ever move later.',
  },
};

/** A rule in words for parents. */
export const ruleText = (locale: Locale, rule: RuleCode): string => rules[rule][locale];
