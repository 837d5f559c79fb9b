import { addDays, DEFAULT_VOUCHER_POLICY, enrolDeadline, respondDeadline, type CalendarAddition, type LocalDate, type Random } from '@balabaqsha/domain';
import { defineBench } from '../../harness/definition.ts';
import { timed } from '../../harness/stopwatch.ts';
import { oursAtLeast } from '../../harness/target.ts';
import { bareWeekdaysAfter } from './bare-weekdays.ts';

const FROM = Date.UTC(2025, 0, 1);
const THREE_YEARS = 3 * 365 * 86_400_000;
const ADDED_DAYS = 20;

/** Deadlines to answer and to enrol by turns (V3, V6), each with the days that it counted and skipped and why (V9). */
export const deadlines = defineBench({
  subject: 'domain',
  rows: {
    perSecond: {
      what: 'working-day deadlines with their explanation, one core',
      baseline: 'Monday to Friday by number, no holidays, no explanation',
      unit: '/s',
      target: oursAtLeast(1_000_000),
    },
  },
  warmUps: 2,
  prepare(context) {
    const random = context.random(2);
    const instants = Array.from({ length: context.size({ smoke: 100, short: 1_000_000, long: 1_000_000 }) }, () => new Date(FROM + Math.floor(random.next() * THREE_YEARS)));
    const additions = someAdditions(random);
    const { respondWorkingDays, enrolWorkingDays } = DEFAULT_VOUCHER_POLICY;
    const perSecond = (deadlineOf: (instant: Date, index: number) => Date): { perSecond: number } => {
      const { ms, answer } = timed(() => instants.reduce((latest, instant, index) => Math.max(latest, deadlineOf(instant, index).getTime()), 0));
      // Looked at, so that the work can't be left out as useless.
      if (answer <= FROM) throw new Error('no deadline came out');
      return { perSecond: instants.length / (ms / 1000) };
    };
    return {
      // Each round begins with a list of additions that has not been asked before, as each transaction does.
      ours: () => {
        const fresh = [...additions];
        return perSecond((instant, index) => (index % 2 === 0 ? respondDeadline : enrolDeadline)(instant, DEFAULT_VOUCHER_POLICY, fresh).at);
      },
      baseline: () => perSecond((instant, index) => bareWeekdaysAfter(instant, index % 2 === 0 ? respondWorkingDays : enrolWorkingDays)),
    };
  },
});

function someAdditions(random: Random): CalendarAddition[] {
  return Array.from({ length: ADDED_DAYS }, (_, index) => ({
    date: addDays('2025-01-01' as LocalDate, Math.floor(random.next() * 3 * 365)),
    working: index % 4 === 0,
    name: 'Перенос',
  }));
}
