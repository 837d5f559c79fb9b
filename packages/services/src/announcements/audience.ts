import { application, guardian } from '@balabaqsha/db/schema';
import { applicationLifecycle, type ApplicationFilter, type CityId } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import { applicationWalk } from '../application-table/walk.ts';

/** More guardians than any city has in its queue; a bound because the walk of the table wants one. */
const EVERYBODY = 10_000_000;

/**
 * The guardians of an announcement, each once, as a subquery `audience (guardian_id)`: the applicants of the applications that
 * the filter wants; of all states only where it names one, else of those that are live. Who has deleted his account is not among
 * them.
 */
export function audienceOf(cityId: CityId, filter: ApplicationFilter | null): SQL {
  const live = sql.raw(applicationLifecycle.categories.live.map((state) => `'${state}'`).join(', '));
  const inState = filter === null || filter.state === null ? sql`of_it.state in (${live})` : sql`true`;
  const wanted =
    filter === null
      ? sql`select of_it.guardian_id from ${application} as of_it where of_it.city_id = ${cityId} and ${inState}`
      : sql`select of_it.guardian_id from ${applicationWalk(cityId, filter, null, EVERYBODY, false)} join ${application} as of_it on of_it.number = walk.number where ${inState}`;
  return sql`(
    select person.id as guardian_id from ${guardian} as person
    where person.erased_at is null and person.id in (${wanted})) as audience`;
}
