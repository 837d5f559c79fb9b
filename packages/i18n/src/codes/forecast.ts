import { DEFAULT_FORECAST_SETTINGS, localDateOf, monthOf, monthsBetween, type Locale, type WaitUnknownReason } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { formatNumber } from '../core/numbers.ts';
import { plural } from '../core/plural.ts';
import { formatDateTime, formatMonths } from '../dates/format.ts';
import { featureOffWords } from './features.ts';

/** A forecast of the waiting time as the server hands it over; months are `YYYY-MM`. */
export type ForecastToTell =
  | { kind: 'range'; from: string; to: string; inTen: number; madeAt: Date; months: number; offers: number; seatsFreed: number }
  | { kind: 'unknown'; reason: WaitUnknownReason; madeAt: Date | null };

/** A forecast in words. */
export interface ForecastWords {
  /** «Скорее всего, от 3 до 7 месяцев», or that it can't be told yet. */
  title: string;
  /** The months and the chance, or the reason. */
  lines: readonly string[];
  /** How it was made and what can change it. */
  how: readonly string[];
}

const MONTHS_OF_YEAR = 12;

const months: Readonly<Record<Locale, (n: number) => string>> = {
  ru: (n) => `${n}\u00a0${plural('ru', n, { one: 'месяц', few: 'месяца', many: 'месяцев' })}`,
  kk: (n) => `${n}\u00a0ай`,
  en: (n) => `${n}\u00a0${plural('en', n, { one: 'month', other: 'months' })}`,
};

const years: Readonly<Record<Locale, (n: number) => string>> = {
  ru: (n) => `${n}\u00a0${plural('ru', n, { one: 'год', few: 'года', many: 'лет' })}`,
  kk: (n) => `${n}\u00a0жыл`,
  en: (n) => `${n}\u00a0${plural('en', n, { one: 'year', other: 'years' })}`,
};

/** «10 месяцев», from two years on «2 года 10 месяцев». */
function span(locale: Locale, n: number): string {
  if (n < 2 * MONTHS_OF_YEAR) return months[locale](n);
  const rest = n % MONTHS_OF_YEAR;
  return [years[locale](Math.floor(n / MONTHS_OF_YEAR)), ...(rest === 0 ? [] : [months[locale](rest)])].join(' ');
}

/** «месяца», «месяцев»: after «до», «не дольше». */
const russianMonthsGenitive = (n: number): string => `${n}\u00a0${plural('ru', n, { one: 'месяца', few: 'месяцев', many: 'месяцев' })}`;

/** «8-інде», «9-ында»: Kazakh numbers take their ending from how they are read. */
const kazakhOfTen = (n: number): string => `${n}-${n === 6 || n === 9 ? 'ында' : 'інде'}`;

/** From how many months on to how many a voucher is expected. */
const TITLES: Readonly<Record<Locale, (from: number, to: number) => string>> = {
  ru: (from, to) => {
    if (to === 0) return 'Скорее всего, в этом месяце';
    if (from === to) return `Скорее всего, примерно через ${span('ru', to)}`;
    return from === 0 ? `Скорее всего, не дольше ${russianMonthsGenitive(to)}` : `Скорее всего, от\u00a0${from} до\u00a0${russianMonthsGenitive(to)}`;
  },
  kk: (from, to) => {
    if (to === 0) return 'Болжам бойынша осы айда';
    if (from === to) return `Болжам бойынша шамамен ${span('kk', to)}дан кейін`;
    return from === 0 ? `Болжам бойынша ${to}\u00a0айдан аспайды` : `Болжам бойынша ${from}\u00a0айдан ${to}\u00a0айға дейін`;
  },
  en: (from, to) => {
    if (to === 0) return 'Most likely this month';
    if (from === to) return `Most likely in about ${span('en', to)}`;
    return from === 0 ? `Most likely within ${months.en(to)}` : `Most likely ${from} to ${months.en(to)}`;
  },
};

const UNKNOWN: Readonly<Record<Locale, string>> = { ru: 'Пока нельзя сказать', kk: 'Әзірге айту мүмкін емес', en: 'Can’t tell yet' };

const MIN_OFFERS = DEFAULT_FORECAST_SETTINGS.minOffers;

const REASONS: Wordings<WaitUnknownReason> = {
  TOO_FEW_DATA: {
    ru: `Слишком мало данных. Нужны хотя бы год истории и ${MIN_OFFERS} ваучеров, выданных по этому типу коррекции.`,
    kk: `Дерек тым аз. Кемінде бір жылдың тарихы және осы түзету түрі бойынша берілген ${MIN_OFFERS} ваучер керек.`,
    en: `There are too few data. It takes a year of history at least, and ${MIN_OFFERS} vouchers issued for this correction type.`,
  },
  AGE_LIMIT: {
    ru: 'Может случиться, что подходящее место не освободится до того, как ребёнок достигнет школьного возраста. Ваучер всё же возможен: место в очереди остаётся за вами.',
    kk: 'Бала мектеп жасына жеткенше сай орын босамауы мүмкін. Дегенмен ваучер келуі де мүмкін: кезектегі орныңыз сақталады.',
    en: 'It may be that no suitable seat comes free before the child reaches school age. A voucher is still possible: you keep your place in the queue.',
  },
  NOT_MADE_YET: {
    ru: 'Заявление ещё не попало в расчёт. Мы рассчитываем сроки каждую ночь, загляните завтра.',
    kk: 'Өтініш есепке әлі кірген жоқ. Мерзімді түн сайын есептейміз, ертең қарап көріңіз.',
    en: 'The application has not been counted in yet. We reckon the times anew every night: look again tomorrow.',
  },
  STALE: {
    ru: 'Последний расчёт устарел, а новый ещё не готов.',
    kk: 'Соңғы есеп ескірді, ал жаңасы әлі дайын емес.',
    en: 'The last forecast is out of date, and the new one is not ready.',
  },
  TOO_FAR_BACK: {
    ru: 'Очередь очень длинная, расчёт охватывает только её начало.',
    kk: 'Кезек өте ұзын, есеп оның басын ғана қамтиды.',
    en: 'The queue is very long, and the forecast covers only the front of it.',
  },
  SWITCHED_OFF: featureOffWords.FORECAST,
  CONCLUSION_EXPIRED: {
    ru: 'Срок заключения ПМПК истёк, а без действующего заключения ваучер не выдают. Приложите новое: когда его подтвердят, мы снова рассчитаем срок.',
    kk: 'ПМПК қорытындысының мерзімі өтті, ал жарамды қорытындысыз ваучер берілмейді. Жаңасын тіркеңіз: ол расталғаннан кейін мерзімді қайта есептейміз.',
    en: 'The PMPK conclusion has run out, and no voucher is issued without one in force. Attach a new one: once it is confirmed, we reckon the time again.',
  },
};

const CHANCES: Readonly<Record<Locale, (inTen: number) => string>> = {
  ru: (inTen) => `Так выходит не реже чем в ${inTen} случаях из 10.`,
  kk: (inTen) => `10 жағдайдың кемінде ${kazakhOfTen(inTen)} осылай болады.`,
  en: (inTen) => `It comes out so in at least ${inTen} cases of 10.`,
};

const MADE: Readonly<Record<Locale, (at: string) => string>> = {
  ru: (at) => `Рассчитано ${at}. Каждую ночь мы рассчитываем заново.`,
  kk: (at) => `Есептелген уақыты: ${at}. Түн сайын қайта есептейміз.`,
  en: (at) => `Made on ${at}. We make it anew every night.`,
};

interface Facts {
  ahead: string;
  freed: string;
  months: number;
  offers: string;
  futures: string;
}

const HOW: Readonly<Record<Locale, (facts: Facts) => string[]>> = {
  ru: ({ ahead, freed, months: past, offers, futures }) => [
    `Впереди ждут: ${ahead}.`,
    `За последние 12 месяцев в группах, которые подходят, освободилось мест: ${freed}.`,
    `За ${past}\u00a0${plural('ru', past, { one: 'полный месяц', few: 'полных месяца', many: 'полных месяцев' })} по этому типу коррекции выдано ваучеров: ${offers}.`,
    `Мы знаем, сколько лет детям в группах и в очереди и когда они пойдут в школу. По этим данным мы рассчитали ${futures} вариантов будущего: кто уйдёт раньше, кто откажется, кто вернётся.`,
    'Срок изменится, если группы откроют или закроют, если они возьмут детей другого возраста или если подтвердят заявления, которые отправили раньше вашего.',
    'Это оценка, а не обещание. На порядок очереди она не влияет.',
  ],
  kk: ({ ahead, freed, months: past, offers, futures }) => [
    `Алдыңызда күтіп тұрғандар: ${ahead}.`,
    `Соңғы 12 айда сай келетін топтарда босаған орындар: ${freed}.`,
    `${past}\u00a0толық ай ішінде осы түзету түрі бойынша берілген ваучерлер: ${offers}.`,
    `Топтардағы және кезектегі балалардың жасын, мектепке қашан баратынын білеміз. Осы деректер бойынша болашақтың ${futures} нұсқасын есептедік: кім ертерек кетеді, кім бас тартады, кім қайта оралады.`,
    'Топтар ашылса не жабылса, басқа жастағы балаларды қабылдаса немесе сізден бұрын жіберілген өтініштер расталса, мерзім өзгереді.',
    'Бұл — уәде емес, болжам. Ол кезек ретіне әсер етпейді.',
  ],
  en: ({ ahead, freed, months: past, offers, futures }) => [
    `Waiting ahead: ${ahead}.`,
    `Seats that came free in suitable groups in the last 12 months: ${freed}.`,
    `Vouchers issued for this correction type in ${past} complete ${plural('en', past, { one: 'month', other: 'months' })}: ${offers}.`,
    `We know how old the children in the groups and in the queue are and when they will go to school. From that we reckoned ${futures} possible futures: who leaves early, who declines, who comes back.`,
    'The time will change if groups open or close, if they take children of other ages, or if applications are confirmed that were sent before yours.',
    'This is an estimate, not a promise. It has no influence on the order of the queue.',
  ],
};

/**
 * Puts a forecast into words, the same ones for guardian and officer.
 * @param ahead how many stand before the application now
 */
export function forecastText(locale: Locale, forecast: ForecastToTell, ahead: number, now: Date): ForecastWords {
  const made = forecast.madeAt === null ? [] : [MADE[locale](formatDateTime(locale, forecast.madeAt))];
  if (forecast.kind === 'unknown') return { title: UNKNOWN[locale], lines: [REASONS[forecast.reason][locale]], how: made };
  const { from, to, inTen, months: past, offers, seatsFreed } = forecast;
  const [first, last] = [from, to].map((month) => Math.max(monthsBetween(monthOf(localDateOf(now)), month), 0));
  const number = (n: number) => formatNumber(locale, n);
  const facts = { ahead: number(ahead), freed: number(seatsFreed), months: past, offers: number(offers), futures: number(DEFAULT_FORECAST_SETTINGS.futures) };
  return { title: TITLES[locale](first ?? 0, last ?? 0), lines: [`${capital(formatMonths(locale, from, to))}. ${CHANCES[locale](inTen)}`], how: [...HOW[locale](facts), ...made] };
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('ru') + text.slice(1);
