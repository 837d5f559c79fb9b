import { lastDayBefore, startOfDay } from '../calendar/zone.ts';
import { workingDayFrom, workingDaysAfter, type CalendarAddition } from '../calendar/working-days.ts';
import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../codes/brand.ts';
import { agesOutOn } from '../queue/age-limit.ts';
import { renewalOpensOn } from '../queue/conclusion.ts';
import { restoreDeadline } from './deadlines.ts';
import type { CityPolicy, PolicyField } from './city-policy.ts';

/** Applications that have a day in common: how many, and the numbers of the first few. */
export interface AlikeApplications {
  day: LocalDate;
  count: number;
  examples: readonly number[];
}

/** Open applications of a city by the days that the policy works on, one entry a day. */
export interface OpenApplications {
  /** Last days to answer to a voucher (V3). */
  answers: readonly AlikeApplications[];
  /** Last days in the stop-list, set already (V4). */
  restores: readonly AlikeApplications[];
  /** Contracts with the guardian; `day` is the one on which the contract was sent (E3). */
  withGuardian: readonly AlikeApplications[];
  /** Last days for kindergartens to sign, set already (E5). */
  signings: readonly AlikeApplications[];
  /** Birth dates of children whom age takes out of the queue (Q11). */
  births: readonly AlikeApplications[];
  /** Last days of conclusions of those who wait (Q10). */
  conclusions: readonly AlikeApplications[];
}

/** Applications for which a day would be another one. */
export interface MovedDay {
  was: LocalDate;
  becomes: LocalDate;
  count: number;
  examples: readonly number[];
}

/** What a change of one field does to the applications that are open today. */
export interface PolicyEffect {
  field: PolicyField;
  /** Open deadlines of this kind that were set already and stay as they are (K2). */
  kept: number;
  moved: MovedDay[];
}

/** Numbers that one line names. */
const EXAMPLES = 5;

/**
 * What a policy that holds from a day on changes for the applications of today, field by field. Deadlines that were set stay:
 * a policy never reaches back.
 * @param from first day of the new policy
 */
export function policyEffect(field: PolicyField, before: CityPolicy, after: CityPolicy, from: LocalDate, open: OpenApplications, additions: readonly CalendarAddition[]): PolicyEffect {
  switch (field) {
    case 'restoreCalendarDays':
      return { field, kept: countOf(open.restores), moved: merged(open.answers.map((alike) => silent(alike, before, after, from))) };
    case 'signWorkingDays':
      return { field, kept: countOf(open.signings), moved: merged(open.withGuardian.map((alike) => signed(alike, before, after, from, additions))) };
    case 'reminderHour':
      return { field, kept: countOf(open.answers), moved: [] };
    case 'issueWindow':
      return { field, kept: 0, moved: [] };
    case 'ageLimit':
      return { field, kept: 0, moved: merged(open.births.map((alike) => ({ ...alike, was: agesOutOn(alike.day, before), becomes: agesOutOn(alike.day, after) }))) };
    case 'conclusionWarningDays':
      return { field, kept: 0, moved: merged(open.conclusions.filter(({ day }) => day >= from).map((alike) => ({ ...alike, was: renewalOpensOn(alike.day, before), becomes: renewalOpensOn(alike.day, after) }))) };
  }
}

/** Whether a line takes from somebody: the day on which a child leaves the queue would come earlier (Q11). Other days that move are no deadlines yet. */
export function isEarlier(field: PolicyField, { was, becomes }: MovedDay): boolean {
  return field === 'ageLimit' && becomes < was;
}

type Line = AlikeApplications & Pick<MovedDay, 'was' | 'becomes'>;

/** Who stays silent goes to the stop-list at the end of the last day, which is the start of the next: that day's policy counts. */
function silent(alike: AlikeApplications, before: CityPolicy, after: CityPolicy, from: LocalDate): Line {
  const stopListedOn = addDays(alike.day, 1);
  const was = lastDayInStopList(stopListedOn, before);
  return { ...alike, was, becomes: stopListedOn >= from ? lastDayInStopList(stopListedOn, after) : was };
}

function lastDayInStopList(day: LocalDate, { restoreCalendarDays }: CityPolicy): LocalDate {
  return lastDayBefore(restoreDeadline(startOfDay(day), { restoreCalendarDays }));
}

/** The guardian signs on the first working day of the new policy, to have a day to compare. */
function signed(alike: AlikeApplications, before: CityPolicy, after: CityPolicy, from: LocalDate, additions: readonly CalendarAddition[]): Line {
  const day = workingDayFrom(from, additions);
  const lastDay = ({ signWorkingDays }: CityPolicy): LocalDate => workingDaysAfter(day, signWorkingDays, additions).lastDay;
  return { ...alike, was: lastDay(before), becomes: lastDay(after) };
}

const countOf = (alike: readonly AlikeApplications[]): number => alike.reduce((sum, { count }) => sum + count, 0);

/** Lines of the same two days are one; lines that do not move are none. */
function merged(lines: readonly Line[]): MovedDay[] {
  const byDays = new Map<string, MovedDay>();
  for (const { was, becomes, count, examples } of lines) {
    if (was === becomes) continue;
    const key = `${was} ${becomes}`;
    const known = byDays.get(key) ?? { was, becomes, count: 0, examples: [] };
    byDays.set(key, { ...known, count: known.count + count, examples: [...known.examples, ...examples].slice(0, EXAMPLES) });
  }
  return [...byDays.values()].sort((a, b) => a.was.localeCompare(b.was) || a.becomes.localeCompare(b.becomes));
}
