import type { ReadTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import type { CalendarAddition, CityId, DatedAddition } from '@balabaqsha/domain';
import { and, asc, eq, isNull, or } from 'drizzle-orm';

/** Of the same day the one that was written first. */
const BY_DATE = [asc(calendarAddition.date), asc(calendarAddition.createdAt), asc(calendarAddition.id)];

const heldIn = (cityId: CityId) => or(eq(calendarAddition.cityId, cityId), isNull(calendarAddition.cityId));

/** Days off and working weekends that officers added for the city and for the whole country, by date (K2). */
export async function loadAdditions(tx: ReadTx, cityId: CityId): Promise<CalendarAddition[]> {
  return tx
    .select({ date: calendarAddition.date, working: calendarAddition.working, name: calendarAddition.name })
    .from(calendarAddition)
    .where(and(heldIn(cityId), isNull(calendarAddition.cancelledAt)))
    .orderBy(...BY_DATE);
}

/** What was added for the whole country alone, by date (K2). */
export async function loadCountryAdditions(tx: ReadTx): Promise<CalendarAddition[]> {
  return tx
    .select({ date: calendarAddition.date, working: calendarAddition.working, name: calendarAddition.name })
    .from(calendarAddition)
    .where(and(isNull(calendarAddition.cityId), isNull(calendarAddition.cancelledAt)))
    .orderBy(...BY_DATE);
}

/** All that holds in the city with those that were taken back, and when each was written: for what is counted from its beginning on. */
export async function loadCalendarHistory(tx: ReadTx, cityId: CityId): Promise<DatedAddition[]> {
  return tx
    .select({ date: calendarAddition.date, working: calendarAddition.working, name: calendarAddition.name, writtenAt: calendarAddition.createdAt, takenBackAt: calendarAddition.cancelledAt })
    .from(calendarAddition)
    .where(heldIn(cityId))
    .orderBy(...BY_DATE);
}
