import type { ReadTx } from '@balabaqsha/db';
import { application, child, enrolment, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, type AlikeApplications, type ApplicationState, type CityId, type LocalDate, type OpenApplications, type PolicyField } from '@balabaqsha/domain';
import { and, eq, gt, inArray, sql, type Column, type SQL } from 'drizzle-orm';

/** States out of which age leads to the archive (Q11). */
const AGEING = applicationLifecycle.states.filter((state) => applicationLifecycle.next(state, 'AGED_OUT') !== undefined);

/** Numbers that a day names. */
const EXAMPLES = 5;

const NONE: readonly AlikeApplications[] = [];

/**
 * Open applications of a city by the days that a change of these fields works on. They are grouped by the database: a day
 * is a row, however many wait.
 */
export async function openApplications(tx: ReadTx, cityId: CityId, fields: readonly PolicyField[], now: Date): Promise<OpenApplications> {
  const has = (field: PolicyField): boolean => fields.includes(field);
  const ask = (wanted: boolean, question: () => Promise<AlikeApplications[]>): Promise<readonly AlikeApplications[]> => (wanted ? question() : Promise.resolve(NONE));
  const inStates = (...states: ApplicationState[]) => and(eq(application.cityId, cityId), inArray(application.state, states));
  const [answers, restores, withGuardian, signings, births, conclusions] = await Promise.all([
    ask(has('restoreCalendarDays') || has('reminderHour'), () =>
      byDay(tx, lastDay(voucher.respondBy), (from) => from.innerJoin(voucher, and(eq(voucher.applicationId, application.id), eq(voucher.state, 'OFFERED'))), and(inStates('VOUCHER_OFFERED'), gt(voucher.respondBy, now))),
    ),
    ask(has('restoreCalendarDays'), () => byDay(tx, lastDay(application.restoreBy), (from) => from, and(inStates('STOP_LIST'), gt(application.restoreBy, now)))),
    ask(has('signWorkingDays'), () => byDay(tx, dayOf(enrolment.contractSentAt), withEnrolment('CONTRACT_SENT'), inStates('CONTRACT_TO_SIGN'))),
    ask(has('signWorkingDays'), () => byDay(tx, lastDay(enrolment.signBy), withEnrolment('GUARDIAN_SIGNED'), and(inStates('CONTRACT_AT_KINDERGARTEN'), gt(enrolment.signBy, now)))),
    ask(has('ageLimit'), () => byDay(tx, sql<LocalDate>`${child.birthDate}`, (from) => from.innerJoin(child, eq(child.id, application.childId)), inStates(...AGEING))),
    ask(has('conclusionWarningDays'), () => byDay(tx, sql<LocalDate>`${application.conclusionValidUntil}`, (from) => from, inStates('IN_QUEUE'))),
  ]);
  return { answers, restores, withGuardian, signings, births, conclusions };
}

/** The day in Almaty of an instant. */
const dayOf = (instant: Column): SQL<LocalDate> => sql<LocalDate>`(${instant} at time zone 'Asia/Almaty')::date`;

/** The last day of a deadline, which is the start of the day after it (V9). */
const lastDay = (deadline: Column): SQL<LocalDate> => sql<LocalDate>`((${deadline} at time zone 'Asia/Almaty') - interval '1 microsecond')::date`;

type Applications = ReturnType<typeof applications>;
const applications = (tx: ReadTx, day: SQL<LocalDate>) =>
  tx
    .select({ day: sql<LocalDate>`${day}::text`, count: sql<number>`count(*)`.mapWith(Number), examples: sql<number[]>`(array_agg(${application.number} order by ${application.number}))[1:${sql.raw(String(EXAMPLES))}]` })
    .from(application)
    .$dynamic();

const withEnrolment = (state: 'CONTRACT_SENT' | 'GUARDIAN_SIGNED') => (from: Applications) => from.innerJoin(enrolment, and(eq(enrolment.applicationId, application.id), eq(enrolment.state, state)));

async function byDay(tx: ReadTx, day: SQL<LocalDate>, joined: (from: Applications) => Applications | ReturnType<ReturnType<typeof withEnrolment>>, where: SQL | undefined): Promise<AlikeApplications[]> {
  const rows = await joined(applications(tx, day)).where(where).groupBy(day).orderBy(day);
  return rows.map((row) => ({ day: row.day, count: row.count, examples: row.examples.map(Number) }));
}
