import { application, city, group, kindergarten, lane } from '@balabaqsha/db/schema';
import { sql, type SQL } from 'drizzle-orm';

const liveCity = sql`(select ${city.id} from ${city} where ${city.live})`;

/** Kindergartens of the cities that the service is open in. */
export const inLiveCity: SQL = sql`${kindergarten.cityId} in ${liveCity}`;

/** Lanes of those cities. */
export const laneInLiveCity: SQL = sql`${lane.cityId} in ${liveCity}`;

/** Applications of those cities. */
export const applicationInLiveCity: SQL = sql`${application.cityId} in ${liveCity}`;

/** Seats that nobody holds; vouchers may be promised some of them (V2). */
export const seatsFree: SQL<number> = sql<number>`coalesce(sum(${group.capacity} - ${group.seatsTaken}), 0)`.mapWith(Number);

/** Seats in all. */
export const seatsInAll: SQL<number> = sql<number>`coalesce(sum(${group.capacity}), 0)`.mapWith(Number);
