import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CityId, LocalDate } from '@balabaqsha/domain';

/** An instant: `timestamptz`, microseconds, never without a zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 6 });

/** A calendar day as `YYYY-MM-DD`. */
export const localDate = customType<{ data: LocalDate; driverData: string }>({ dataType: () => 'date' });

/** A random primary key. */
export const id = () => uuid('id').primaryKey().defaultRandom();

/** Never stays: a trigger puts the application's city in its place. */
export const NO_CITY = '00000000-0000-0000-0000-000000000000' as CityId;
