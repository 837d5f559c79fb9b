import { openDatabase, type Database } from '@balabaqsha/db';
import { offeredFilter, type ApplicationFilter, type CityId, type StaffId } from '@balabaqsha/domain';
import { applicationTable, find, type StaffActor } from '@balabaqsha/services';
import { TEST_START } from '@balabaqsha/testkit';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps } from '../../database/bench-deps.ts';
import { sideBySide } from '../../database/callers.ts';
import { defineBench } from '../../harness/definition.ts';
import { oursAtMost, ratioAtMost } from '../../harness/target.ts';
import { lanes, type MeasuredLane } from '../positions/lanes.ts';

const PAGE = "a page of the officers' table of a million applications, the product's statement prepared through postgres.js";
const BARE = 'the same rows by a plain select with order and limit, prepared through postgres.js';

const EVERYBODY: ApplicationFilter = {
  sort: 'SENT', descending: true, state: null, correctionType: null, birthYear: null, language: null, kindergartenId: null, districtId: null, sentFrom: null, sentTo: null, conclusionTo: null,
};
/** Each order that the table offers, and filters that walk another index each. The crowd is one lane of one kindergarten. */
const FILTERS = {
  newest: EVERYBODY,
  oldest: { ...EVERYBODY, descending: false },
  ending: { ...EVERYBODY, sort: 'CONCLUSION', descending: false, language: 'KAZAKH' },
  state: { ...EVERYBODY, state: 'IN_QUEUE', language: 'KAZAKH' },
  lane: { ...EVERYBODY, state: 'IN_QUEUE', language: 'KAZAKH', correctionType: 'SPEECH_SEVERE', birthYear: 2022 },
  wished: { ...EVERYBODY, state: 'IN_QUEUE', language: 'KAZAKH', correctionType: 'SPEECH_SEVERE', birthYear: 2022 },
} as const satisfies Record<string, ApplicationFilter>;

type Key = keyof typeof FILTERS;
const KEYS = Object.keys(FILTERS) as Key[];

/** What stands between `where` and `limit` when one writes it by hand. */
const BY_HAND: Readonly<Record<Key, string>> = {
  newest: 'a.city_id = $1 order by a.submitted_at desc, a.number desc',
  oldest: 'a.city_id = $1 order by a.submitted_at, a.number',
  ending: `a.city_id = $1 and a.state = 'IN_QUEUE' and a.language = 'KAZAKH' order by a.conclusion_valid_until, a.number`,
  state: `a.city_id = $1 and a.state = 'IN_QUEUE' and a.language = 'KAZAKH' order by a.submitted_at desc, a.number desc`,
  lane: `a.lane_id = (select id from lane where city_id = $1 limit 1) and a.state = 'IN_QUEUE' and a.language = 'KAZAKH' order by a.submitted_at desc, a.number desc`,
  wished: `a.lane_id = (select id from lane where city_id = $1 limit 1) and a.wished_kindergarten_id = (select id from kindergarten where city_id = $1 limit 1)
    and a.state = 'IN_QUEUE' and a.language = 'KAZAKH' order by a.submitted_at desc, a.number desc`,
};

const bare = (key: Key): string => `
  select a.number, a.birth_year, a.correction_type, a.state, a.archive_reason, a.submitted_at, a.conclusion_valid_until, a.language, a.other_language_suits, k.name, c.surname, c.name as given, c.patronymic
  from application a join child c on c.id = a.child_id join kindergarten k on k.id = a.wished_kindergarten_id where ${BY_HAND[key]} limit 51`;

/** Lists of the console among a million applications: as long as a walk along an index, and no longer than among a thousand. */
export const applicationTableRows = defineBench({
  subject: 'lists',
  rows: {
    newest: { what: `${PAGE}: newest first`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    oldest: { what: `${PAGE}: oldest first`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    ending: { what: `${PAGE}: by the end of the conclusion`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    state: { what: `${PAGE}: of a state and a language`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    lane: { what: `${PAGE}: of a correction type and birth year`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    wished: { what: `${PAGE}: of a correction type, birth year and kindergarten`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    growth: { what: 'growth of such a page from a thousand to a million, newest first', baseline: 'a thousand', unit: 'ms', target: ratioAtMost(1.3) },
    name: { what: 'search of the console by a name that all children bear, whole call with its line in the audit log', baseline: null, unit: 'ms', target: oursAtMost(20) },
  },
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const { long, short } = await context.use(lanes);
    const deps = await benchDeps(appUrl, { start: TEST_START, pool: 2 });
    const db = openDatabase(appUrl, { max: 1 });
    const client = postgres(appUrl, { max: 1 });
    const cities = { long: await cityOf(client, long), short: await cityOf(client, short) };
    const officer: StaffActor = { kind: 'staff', staffId: cities.long as string as StaffId, sessionId: 'bench', name: 'bench', iin: '', roles: [{ role: 'CITY_OFFICER', cityId: cities.long, kindergartenId: null }] };
    const statements = { long: await statementsFor(client, db, cities.long), short: await statementsFor(client, db, cities.short) };
    const calls = context.size({ smoke: 5, short: 300, long: 2000 });
    const msEach = async (text: string, params: readonly unknown[]): Promise<number> => {
      const ask = async (): Promise<void> => {
        const rows = await client.unsafe(text, params as postgres.ParameterOrJSON<never>[], { prepare: true });
        if (rows.length < 50) throw new Error('a page came short');
      };
      return (await sideBySide(1, calls, ask)) / calls;
    };
    const all = async (each: (key: Key) => Promise<number>): Promise<Record<Key, number>> => {
      const readings: Partial<Record<Key, number>> = {};
      for (const key of KEYS) readings[key] = await each(key);
      return readings as Record<Key, number>;
    };
    const searches = context.size({ smoke: 2, short: 30, long: 200 });
    return {
      async ours() {
        const pages = await all((key) => msEach(statements.long[key].sql, statements.long[key].params));
        return { ...pages, growth: pages.newest, name: (await sideBySide(1, searches, () => find.findAnything(deps, officer, { text: 'тест тес' }))) / searches };
      },
      async baseline() {
        const { newest } = statements.short;
        return { ...(await all((key) => msEach(bare(key), [cities.long]))), growth: await msEach(newest.sql, newest.params) };
      },
      async close() {
        await Promise.all([deps.close(), db.close(), client.end()]);
      },
    };
  },
});

async function cityOf(client: postgres.Sql, { laneId }: MeasuredLane): Promise<CityId> {
  const [row] = await client<{ city_id: CityId }[]>`select city_id from lane where id = ${laneId}`;
  if (row === undefined) throw new Error('the lane has no city');
  return row.city_id;
}

/** The statements that the product sends for each filter, with their values. */
async function statementsFor(client: postgres.Sql, db: Database, cityId: CityId): Promise<Record<Key, { sql: string; params: unknown[] }>> {
  const [crowded] = await client<{ id: string }[]>`select id from kindergarten where city_id = ${cityId}`;
  const filterOf = (key: Key): ApplicationFilter => ({ ...FILTERS[key], kindergartenId: key === 'wished' ? (crowded?.id ?? null) : null });
  return db.read((tx) => {
    const built = KEYS.map((key) => [key, applicationTable.readPage(tx, cityId, { filter: offeredFilter(filterOf(key)), after: null, withPlaces: false }).toSQL()] as const);
    return Promise.resolve(Object.fromEntries(built) as Record<Key, { sql: string; params: unknown[] }>);
  });
}
