import type { ReadTx } from '@balabaqsha/db';
import { calendarAddition } from '@balabaqsha/db/schema';
import type { CalendarAddition, CityId } from '@balabaqsha/domain';
import { asc, eq, isNull, or } from 'drizzle-orm';

/** Days off and working weekends that officers added for the city and for the whole country, by date (K2). */
export async function loadAdditions(tx: ReadTx, cityId: CityId): Promise<CalendarAddition[]> {
  return tx
    .select({ date: calendarAddition.date, working: calendarAddition.working, name: calendarAddition.name })
    .from(calendarAddition)
    .where(or(eq(calendarAddition.cityId, cityId), isNull(calendarAddition.cityId)))
    .orderBy(asc(calendarAddition.date));
}
