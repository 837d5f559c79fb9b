import type { LocalDate } from '../codes/brand.ts';
import { addDays, daysBetween } from '../calendar/local-date.ts';
import { isWorkingDay, workingDaysAfter, type CalendarAddition } from '../calendar/working-days.ts';
import { lastDayBefore, startOfDay } from '../calendar/zone.ts';
import { enrolDeadline, respondDeadline, restoreDeadline } from '../voucher/deadlines.ts';
import { extendedDeadline } from '../voucher/extension.ts';
import { givenBack } from '../voucher/moved-deadlines.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';
import { agesOutOn } from '../queue/age-limit.ts';

const EPOCH = '1970-01-01' as LocalDate;

/** Days as whole numbers since 1970-01-01, the form that a simulation counts in. */
export const dayNumberOf = (date: LocalDate): number => daysBetween(EPOCH, date);
export const dateOfDay = (day: number): LocalDate => addDays(EPOCH, day);

const workingDays = new WeakMap<readonly CalendarAddition[], Map<string, readonly LocalDate[]>>();

/** The working days of the month that a day lies in (K1). Asked often, so months are remembered for each list of additions. */
export function workingDaysOfMonth(date: LocalDate, additions: readonly CalendarAddition[]): readonly LocalDate[] {
  const months = workingDays.get(additions) ?? new Map<string, readonly LocalDate[]>();
  workingDays.set(additions, months);
  const month = date.slice(0, 7);
  const known = months.get(month);
  if (known !== undefined) return known;
  const days: LocalDate[] = [];
  for (let day = `${month}-01` as LocalDate; day.startsWith(month); day = addDays(day, 1)) if (isWorkingDay(day, additions)) days.push(day);
  months.set(month, days);
  return days;
}

/** The working calendar and the deadlines of the domain over day numbers. Each day is asked once. */
export class DayCalendar {
  readonly #policy: VoucherPolicy;
  readonly #additions: readonly CalendarAddition[];
  readonly #known = new Map<string, Map<number, number>>();

  constructor(policy: VoucherPolicy, additions: readonly CalendarAddition[]) {
    this.#policy = policy;
    this.#additions = additions;
  }

  isWorking(day: number): boolean {
    return this.#once('working', day, (date) => (isWorkingDay(date, this.#additions) ? 1 : 0)) === 1;
  }

  /** The `n`-th working day after a day; the day itself for 0. */
  workingDayAfter(day: number, n: number): number {
    let at = day;
    for (let left = n; left > 0; ) {
      at += 1;
      if (this.isWorking(at)) left -= 1;
    }
    return at;
  }

  /** Last day to answer a voucher offered on the day (V3). */
  respondBy(day: number): number {
    return this.#once('respond', day, (date) => dayNumberOf(respondDeadline(startOfDay(date), this.#policy, this.#additions).lastDay));
  }

  /** Last day to enrol after a yes on the day (V6). */
  enrolBy(day: number): number {
    return this.#once('enrol', day, (date) => dayNumberOf(enrolDeadline(startOfDay(date), this.#policy, this.#additions).lastDay));
  }

  /** Last day to enrol once extended (V7). */
  extendedBy(enrolBy: number): number {
    return this.#once('extended', enrolBy, (date) => dayNumberOf(extendedDeadline(date, this.#policy, this.#additions).lastDay));
  }

  /** Last day to enrol after a refusal (E2). */
  givenBackBy(enrolBy: number, requestedOn: number, refusedOn: number): number {
    return dayNumberOf(givenBack(dateOfDay(enrolBy), dateOfDay(requestedOn), dateOfDay(refusedOn), this.#additions).lastDay);
  }

  /** Last day in the stop-list (V4). */
  restoreBy(day: number): number {
    return this.#once('restore', day, (date) => dayNumberOf(lastDayBefore(restoreDeadline(startOfDay(date), this.#policy))));
  }

  /** The day on which a child born on a day leaves the queue, or the kindergarten for school (Q11). */
  agesOutOn(birthDay: number): number {
    return this.#once('age', birthDay, (date) => dayNumberOf(agesOutOn(date, this.#policy)));
  }

  /** Whether on this day of the year children reach the age limit (Q11). */
  isAgeLimitDay(day: number): boolean {
    return dateOfDay(day).slice(5) === this.#policy.ageLimitMonthDay;
  }

  /** The nearest working day on or after. */
  workingDayFrom(day: number): number {
    return this.isWorking(day) ? day : this.#once('next', day, (date) => dayNumberOf(workingDaysAfter(date, 1, this.#additions).lastDay));
  }

  #once(what: string, day: number, compute: (date: LocalDate) => number): number {
    let days = this.#known.get(what);
    if (days === undefined) this.#known.set(what, (days = new Map()));
    let known = days.get(day);
    if (known === undefined) days.set(day, (known = compute(dateOfDay(day))));
    return known;
  }
}
