import type { ReadTx } from '@balabaqsha/db';
import { application, applicationEvent, cityMonth, lane } from '@balabaqsha/db/schema';
import { addMonths, applicationLifecycle, localDateOf, monthOf, monthsBetween, startOfDay, type ApplicationEvent, type CityId, type CorrectionType, type LocalDate, type Month } from '@balabaqsha/domain';
import { and, asc, count, eq, gte, lte, min, sql } from 'drizzle-orm';

export type CountedMonth = typeof cityMonth.$inferSelect;

/** Months of the past that a forecast looks at: two of every season. */
const PAST_MONTHS = 24;
/** A transaction that began in a month may end a little after it. */
const SETTLED_MS = 3_600_000;

/** How many there are now, by correction type. */
export interface Gauges {
  waiting: ReadonlyMap<CorrectionType, number>;
  vouchersOut: ReadonlyMap<CorrectionType, number>;
  enrolled: ReadonlyMap<CorrectionType, number>;
}

/**
 * What happened in the city in each complete month of the last two years; the month in which its first application was sent
 * is none. Months that were counted before are read, the others counted from the history.
 * @param gauges of the same snapshot: from them the ends of the months are reckoned back
 * @returns all of them by month, and those of them that are to be kept
 */
export async function countMonths(tx: ReadTx, cityId: CityId, now: Date, gauges: Gauges): Promise<{ months: CountedMonth[]; fresh: CountedMonth[] }> {
  const wanted = await monthsToCount(tx, cityId, now);
  const [first] = wanted;
  if (first === undefined) return { months: [], fresh: [] };
  const kept = await tx
    .select()
    .from(cityMonth)
    .where(and(eq(cityMonth.cityId, cityId), gte(cityMonth.month, first), lte(cityMonth.month, wanted.at(-1) ?? first)))
    .orderBy(asc(cityMonth.month));
  const known = new Set(kept.map(({ month }) => month));
  const missing = wanted.filter((month) => !known.has(month));
  const fresh = missing.length === 0 ? [] : await countFromHistory(tx, cityId, missing, gauges);
  return { months: [...kept, ...fresh].sort((a, b) => a.month.localeCompare(b.month)), fresh };
}

async function monthsToCount(tx: ReadTx, cityId: CityId, now: Date): Promise<Month[]> {
  const [sent] = await tx
    .select({ first: min(application.submittedAt) })
    .from(lane)
    .innerJoin(application, and(eq(application.laneId, lane.id), eq(application.ticket, 1)))
    .where(eq(lane.cityId, cityId));
  if (sent?.first == null) return [];
  const last = addMonths(monthOf(localDateOf(new Date(now.getTime() - SETTLED_MS))), -1);
  const length = Math.min(monthsBetween(monthOf(localDateOf(sent.first)), last), PAST_MONTHS);
  return Array.from({ length: Math.max(length, 0) }, (_, index) => addMonths(last, index + 1 - length));
}

const inList = (states: readonly string[]) => sql.raw(states.map((state) => `'${state}'`).join(', '));
const change = (states: readonly string[]) =>
  sql<number>`sum((${applicationEvent.toState} in (${inList(states)}))::int - coalesce(${applicationEvent.fromState} in (${inList(states)}), false)::int)`.mapWith(Number);

/** Counts months from the history, which is read from the first of them on. */
async function countFromHistory(tx: ReadTx, cityId: CityId, wanted: readonly Month[], gauges: Gauges): Promise<CountedMonth[]> {
  const { categories } = applicationLifecycle;
  const rows = await tx
    .select({
      month: sql<Month>`to_char(${applicationEvent.at} at time zone 'Asia/Almaty', 'YYYY-MM')`.as('month'),
      correctionType: lane.correctionType,
      event: applicationEvent.event,
      times: count(),
      waiting: change(categories.waiting),
      vouchersOut: change(categories.holdingVoucher),
      enrolled: change(['ENROLLED']),
    })
    .from(applicationEvent)
    .innerJoin(lane, eq(lane.id, applicationEvent.laneId))
    .where(and(eq(lane.cityId, cityId), gte(applicationEvent.at, startOfDay(`${wanted[0] ?? ''}-01` as LocalDate))))
    .groupBy(sql`1`, lane.correctionType, applicationEvent.event);
  const types = await tx.selectDistinct({ correctionType: lane.correctionType }).from(lane).where(eq(lane.cityId, cityId)).orderBy(asc(lane.correctionType));
  return types.flatMap(({ correctionType }) => {
    const own = rows.filter((row) => row.correctionType === correctionType);
    return wanted.map((month): CountedMonth => {
      const atItsEnd = (gauge: keyof Gauges): number => own.reduce((left, row) => (row.month > month ? left - row[gauge] : left), gauges[gauge].get(correctionType) ?? 0);
      const events: Partial<Record<ApplicationEvent, number>> = Object.fromEntries(own.filter((row) => row.month === month).map(({ event, times }) => [event, times]));
      return { cityId, month, correctionType, events, waiting: atItsEnd('waiting'), vouchersOut: atItsEnd('vouchersOut'), enrolled: atItsEnd('enrolled') };
    });
  });
}
