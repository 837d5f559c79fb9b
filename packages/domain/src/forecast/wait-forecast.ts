import type { LocalDate } from '../codes/brand.ts';
import { yearOf } from '../calendar/local-date.ts';
import type { CalendarAddition } from '../calendar/working-days.ts';
import { workingDaysOfMonth } from '../simulation/day-calendar.ts';
import { MOST_WORKING_DAYS } from '../simulation/queue-tally.ts';
import { gamma, normal, poisson, type Random } from '../simulation/random.ts';

/**
 * What one past month did to a line: those of one correction type who want seats in one language, over all birth years,
 * because groups are mixed in age and vouchers go out by submission over the lanes (Q1, V2). The turnover of one lane
 * alone says little about its own next year: a birth year gets none while older applications stand before it, and then
 * many at once.
 */
export interface LineTurnover {
  /** `YYYY-MM` */
  month: string;
  /** Waiting when the month began. */
  waiting: number;
  /** Vouchers offered. */
  offers: number;
  /** The same by the working day of the month, the first at 0: seats come free in waves, most of all in September. */
  offersByWorkingDay: readonly number[];
  /** Who left the queue without a voucher: withdrawn or too old. */
  departures: number;
}

/** A place in a line. */
export interface PlaceInLine {
  /** 1-based: those ahead were sent earlier and would take a seat of the same language. */
  position: number;
  /** The line's past months in order, complete ones only. */
  turnover: readonly LineTurnover[];
}

/** What a forecast rests on, so that people can be told. */
export interface ForecastBasis {
  months: number;
  offers: number;
  departures: number;
}

/** When a voucher can be expected: in 8 of 10 cases between the two days. */
export type WaitForecast =
  | { kind: 'range'; from: LocalDate; to: LocalDate; basis: ForecastBasis }
  /** Too little has happened to tell; or more likely than not it takes longer than can be looked ahead. */
  | { kind: 'unknown'; reason: 'TOO_FEW_DATA' | 'TOO_FAR' };

/** How a forecast is made. */
export interface ForecastSettings {
  minMonths: number;
  minOffers: number;
  /** Simulated futures. */
  futures: number;
  /** No further than this is looked ahead. */
  horizonMonths: number;
  /** How much the yearly level of turnover wanders from year to year, as a relative standard deviation. */
  drift: number;
}

/** Set by the back-test (`pnpm simulate --calibrate`). */
export const DEFAULT_FORECAST_SETTINGS: ForecastSettings = { minMonths: 12, minOffers: 6, futures: 300, horizonMonths: 72, drift: 0.3 };

/** Sorts after every day. */
const NEVER = '9999-12-31' as LocalDate;
/** A past month speaks for the same month of a coming year; the average of all months counts this much of one besides. */
const AVERAGE_WEIGHT = 0.25;

interface Outlook {
  position: number;
  /** Expected offers by calendar month and working day of it. */
  offers: readonly (readonly number[])[];
  /** Share of those waiting that leaves in a month without a voucher. */
  departureShare: number;
  totalOffers: number;
  totalDepartures: number;
  months: number;
}

function outlookOf({ position, turnover }: PlaceInLine): Outlook {
  const sumOf = (what: 'offers' | 'departures' | 'waiting') => turnover.reduce((sum, month) => sum + month[what], 0);
  const totalOffers = sumOf('offers');
  const average = totalOffers / turnover.length / MOST_WORKING_DAYS;
  const offers = Array.from({ length: 12 }, (_, calendarMonth) => {
    const same = turnover.filter(({ month }) => Number(month.slice(5, 7)) === calendarMonth + 1);
    return Array.from({ length: MOST_WORKING_DAYS }, (_day, day) => {
      const sum = same.reduce((total, { offersByWorkingDay }) => total + (offersByWorkingDay[day] ?? 0), 0);
      return (sum + AVERAGE_WEIGHT * average) / (same.length + AVERAGE_WEIGHT);
    });
  });
  const [waited, totalDepartures] = [sumOf('waiting'), sumOf('departures')];
  return { position, offers, departureShare: waited > 0 ? Math.min(totalDepartures / waited, 1) : 0, totalOffers, totalDepartures, months: turnover.length };
}

const earliest = (days: readonly LocalDate[]): LocalDate => days.reduce((first, day) => (day < first ? day : first), NEVER);

/** What is expected of one coming month. */
interface ComingMonth {
  /** Working days that are left of it, and the share of all its working days that they are. */
  days: readonly LocalDate[];
  left: number;
  /** Expected offers on each of the days, and of all. */
  weights: readonly number[];
  expected: number;
}

/** The months from today on, the first without the days that are over. */
function comingMonths(outlook: Outlook, today: LocalDate, months: number, calendar: readonly CalendarAddition[]): ComingMonth[] {
  const thisMonth = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, next) => {
    const index = thisMonth + next;
    const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01` as LocalDate;
    const all = workingDaysOfMonth(first, calendar);
    const days = all.filter((day) => day >= today);
    const weights = (outlook.offers[index % 12] ?? []).slice(all.length - days.length, all.length);
    return { days, left: days.length / all.length, weights, expected: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}

/** The day on which this share of the month's offers has been made. */
function dayOfShare({ days, weights, expected }: ComingMonth, share: number): LocalDate | undefined {
  let left = share * expected;
  return days.find((_, day) => (left -= weights[day] ?? 0) < 0) ?? days.at(-1);
}

/** The day on which a line has let its `position` people go, in one possible future; `undefined` beyond the horizon. */
function dayInOneFuture(outlook: Outlook, coming: readonly ComingMonth[], drift: number, random: Random): LocalDate | undefined {
  // How well the past level is known at all (Gamma posterior of a Poisson rate), then how it wanders.
  let level = gamma(random, outlook.totalOffers + 0.5) / (outlook.totalOffers + 0.5);
  const step = drift / Math.sqrt(12);
  let ahead = outlook.position;
  for (const month of coming) {
    level *= Math.exp(step * normal(random) - (step * step) / 2);
    const gone = poisson(random, month.expected * level) + poisson(random, (ahead - 1) * outlook.departureShare * month.left);
    if (gone >= ahead) return dayOfShare(month, ahead / (gone + 1));
    ahead -= gone;
  }
  return undefined;
}

/**
 * When an application can expect its voucher (10–90 %), told from how its line moved in the past months: each coming
 * month takes the level of the same months before, the level is as uncertain as few vouchers make it and wanders from
 * year to year, and some of those ahead leave without a voucher.
 * @param ask.places a place for each language that suits: whichever line comes first
 * @param random pass a freshly seeded one, so that the same question gets the same answer
 */
export function forecastWait(
  ask: { today: LocalDate; places: readonly PlaceInLine[]; calendar: readonly CalendarAddition[] },
  random: Random,
  settings: ForecastSettings = DEFAULT_FORECAST_SETTINGS,
): WaitForecast {
  const outlooks = ask.places.map(outlookOf).filter(({ months, totalOffers }) => months >= settings.minMonths && totalOffers >= settings.minOffers);
  if (outlooks.length === 0) return { kind: 'unknown', reason: 'TOO_FEW_DATA' };
  const lines = outlooks.map((outlook) => ({ outlook, coming: comingMonths(outlook, ask.today, settings.horizonMonths, ask.calendar) }));
  const days = Array.from({ length: settings.futures }, () => earliest(lines.map(({ outlook, coming }) => dayInOneFuture(outlook, coming, settings.drift, random) ?? NEVER)));
  days.sort();
  const [from = NEVER, to = NEVER] = [0.1, 0.9].map((share) => days[Math.min(Math.floor(share * days.length), days.length - 1)]);
  if (to === NEVER) return { kind: 'unknown', reason: 'TOO_FAR' };
  const total = (of: (outlook: Outlook) => number) => outlooks.reduce((sum, outlook) => sum + of(outlook), 0);
  return {
    kind: 'range',
    from,
    to,
    basis: {
      months: Math.max(...outlooks.map(({ months }) => months)),
      offers: total(({ totalOffers }) => totalOffers),
      departures: total(({ totalDepartures }) => totalDepartures),
    },
  };
}
