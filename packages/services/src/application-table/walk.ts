import { application, kindergarten, lane } from '@balabaqsha/db/schema';
import { addDays, APPLICATION_STATES, INSTRUCTION_LANGUAGES, startOfDay, type ApplicationFilter, type CityId } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

/** From where an index is walked, and which stretch of it. */
interface Beginning {
  /** Rows whose every combination begins a walk, as items of a `from`; none where one walk finds all. */
  each: SQL[];
  /** The columns that a walk has in common, as the index begins with them. */
  same: SQL[];
}

const column = (name: string): SQL => sql`walked.${sql.identifier(name)}`;

/**
 * The numbers of the first applications that a filter wants, in its order, as a subquery `walk (number)`.
 *
 * What the filter leaves open is not skipped over: for each value it may have there is a walk of its own along the index,
 * at most a page long, and the walks are merged. So a page reads as much among a million applications as among a thousand.
 * Limits and codes are written out: for a limit in a parameter the server would plan for a tenth of the table.
 * @param filter one that is offered, see `isOffered`
 * @param after number of the last application of the page before
 * @param limit how many at most; a constant of the caller's, since it becomes part of the statement's text
 * @param merged whether in order over all walks; who only counts them stops as soon as there are enough
 */
export function applicationWalk(cityId: CityId, filter: ApplicationFilter, after: number | null, limit: number, merged = true): SQL {
  const key = filter.sort === 'SENT' ? 'submitted_at' : 'conclusion_valid_until';
  const direction = sql.raw(filter.descending ? 'desc' : 'asc');
  const { each, same } = beginningOf(cityId, filter);
  const conditions = [...same, ...withinPeriod(filter), ...behind(key, filter.descending, after)];
  const one = sql`
    select ${column(key)} as sort_key, ${column('number')} as number from ${application} as walked
    where ${sql.join(conditions, sql` and `)}
    order by ${column(key)} ${direction}, ${column('number')} ${direction} limit ${sql.raw(String(limit))}`;
  if (each.length === 0) return sql`(${one}) as walk`;
  return sql`(
    select walk.sort_key, walk.number from ${sql.join(each, sql` cross join `)} cross join lateral (${one}) as walk
    ${merged ? sql`order by walk.sort_key ${direction}, walk.number ${direction}` : sql``} limit ${sql.raw(String(limit))}) as walk`;
}

function beginningOf(cityId: CityId, filter: ApplicationFilter): Beginning {
  const ofCity = sql`${column('city_id')} = ${cityId}`;
  const language = among('language', filter.language, INSTRUCTION_LANGUAGES);
  const byLane = filter.correctionType !== null || filter.birthYear !== null;
  const inLane =
    filter.correctionType !== null && filter.birthYear !== null
      ? { each: [], same: [sql`${column('lane_id')} = (${lanesOf(cityId, filter)})`] }
      : { each: [sql`(${lanesOf(cityId, filter)}) as lane`], same: [sql`${column('lane_id')} = lane.id`] };
  if (filter.sort === 'CONCLUSION') {
    const waiting = sql`${column('state')} = 'IN_QUEUE'`;
    return byLane ? joined(inLane, { each: [], same: [waiting] }, language) : joined({ each: [], same: [ofCity, waiting] }, language);
  }
  const state = among('state', filter.state, APPLICATION_STATES);
  if (byLane) return filter.kindergartenId === null ? joined(inLane, state, language) : joined(inLane, wishesOf(cityId, filter), state, language);
  if (filter.kindergartenId !== null || filter.districtId !== null) return joined(wishesOf(cityId, filter), state, language);
  if (filter.state === null && filter.language === null) return { each: [], same: [ofCity] };
  return joined({ each: [], same: [ofCity] }, state, language);
}

function joined(...parts: readonly Beginning[]): Beginning {
  return { each: parts.flatMap(({ each }) => each), same: parts.flatMap(({ same }) => same) };
}

/** One value of a column, or each that it may have. */
function among(name: 'state' | 'language', wanted: string | null, all: readonly string[]): Beginning {
  // One walk needs no merging, and the server plans it as the plain select that it is.
  if (wanted !== null) return { each: [], same: [sql`${column(name)} = ${wanted}`] };
  return { each: [sql`unnest(${`{${all.join(',')}}`}::text[]) as ${sql.identifier(`each_${name}`)}`], same: [sql`${column(name)} = ${sql.identifier(`each_${name}`)}`] };
}

/** Lanes of the correction type and birth year, of all where one of them is open. */
function lanesOf(cityId: CityId, { correctionType, birthYear }: ApplicationFilter): SQL {
  const type = correctionType === null ? sql`` : sql` and ${lane.correctionType} = ${correctionType}`;
  const year = birthYear === null ? sql`` : sql` and ${lane.birthYear} = ${birthYear}`;
  return sql`select ${lane.id} from ${lane} where ${lane.cityId} = ${cityId} and ${lane.queueType} = 'SPECIAL'${type}${year}`;
}

/** The kindergarten that is wished, or all of the district (Q8). */
function wishesOf(cityId: CityId, { kindergartenId, districtId }: ApplicationFilter): Beginning {
  const which = kindergartenId === null ? sql`${kindergarten.districtId} = ${districtId}` : sql`${kindergarten.id} = ${kindergartenId}`;
  return {
    each: [sql`(select ${kindergarten.id} from ${kindergarten} where ${kindergarten.cityId} = ${cityId} and ${which}) as wished`],
    same: [sql`${column('wished_kindergarten_id')} = wished.id`],
  };
}

function withinPeriod({ sentFrom, sentTo, conclusionTo }: ApplicationFilter): SQL[] {
  return [
    sentFrom === null ? null : sql`${column('submitted_at')} >= ${startOfDay(sentFrom).toISOString()}::timestamptz`,
    sentTo === null ? null : sql`${column('submitted_at')} < ${startOfDay(addDays(sentTo, 1)).toISOString()}::timestamptz`,
    conclusionTo === null ? null : sql`${column('conclusion_valid_until')} <= ${conclusionTo}::date`,
  ].filter((condition) => condition !== null);
}

/** Behind the last row of the page before, as that row is now. */
function behind(key: string, descending: boolean, after: number | null): SQL[] {
  if (after === null) return [];
  const last = sql`select last.${sql.identifier(key)}, last.number from ${application} as last where last.number = ${after}`;
  return [sql`(${column(key)}, ${column('number')}) ${sql.raw(descending ? '<' : '>')} (${last})`];
}
