import { openDatabase } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { queue } from '@balabaqsha/services';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { sideBySide } from '../../database/callers.ts';
import { sentStatement } from '../../database/sent-statement.ts';
import { defineBench } from '../../harness/definition.ts';
import { ratioAtMost } from '../../harness/target.ts';
import { lanes, type MeasuredLane, type Waiting } from './lanes.ts';

const STATEMENT = "exact position, a million waiting in the lane, the product's statement prepared through postgres.js";
const BY_KEY = 'primary-key look-up of the row, prepared through postgres.js';

/** What a position costs (Q6), beside the least that a look-up can cost, and in a long lane beside a short one. */
export const exactPosition = defineBench({
  subject: 'positions',
  rows: {
    one: { what: `${STATEMENT}, 1 client`, baseline: BY_KEY, unit: 'ms', target: ratioAtMost(2, 1.2) },
    eight: { what: `${STATEMENT}, 8 clients`, baseline: BY_KEY, unit: 'ms', target: ratioAtMost(3.5, 2.3) },
    call: {
      what: "exact position through the product's call, in a transaction through Drizzle, 1 client",
      baseline: 'look-up of the row by its key, in a transaction through Drizzle',
      unit: 'ms',
      target: ratioAtMost(2, 1.2),
    },
    growth: { what: 'growth of the position from a thousand to a million in the lane, 1 client', baseline: 'a thousand', unit: 'ms', target: ratioAtMost(1.6, 1.2) },
  },
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const { long, short } = await context.use(lanes);
    const db = openDatabase(appUrl, { max: 1 });
    const clients = { one: postgres(appUrl, { max: 1 }), eight: postgres(appUrl, { max: 8 }) };
    const positionById = await sentStatement(appUrl, (tx) => queue.positionsOf(tx, long.some.slice(0, 1).map(({ id }) => id)));
    const ask = (text: string, client: postgres.Sql) => ({ id }: Waiting) => client.unsafe(text, [id], { prepare: true });
    const calls = context.size({ smoke: 20, short: 3000, long: 10_000 });
    return {
      async ours() {
        const one = await msEach(1, calls, long, ask(positionById, clients.one));
        return {
          one,
          growth: one,
          eight: await msEach(8, calls * 2, long, ask(positionById, clients.eight)),
          call: await msEach(1, calls / 2, long, ({ id }) => db.read((tx) => queue.positionOf(tx, id))),
        };
      },
      async baseline() {
        return {
          one: await msEach(1, calls, long, ask(ROW_BY_KEY, clients.one)),
          growth: await msEach(1, calls, short, ask(positionById, clients.one)),
          eight: await msEach(8, calls * 2, long, ask(ROW_BY_KEY, clients.eight)),
          call: await msEach(1, calls / 2, long, ({ id }) => db.read((tx) => tx.select(KEY_COLUMNS).from(application).where(eq(application.id, id)))),
        };
      },
      async close() {
        await Promise.all([db.close(), clients.one.end(), clients.eight.end()]);
      },
    };
  },
});

/** As many columns as a position has. */
const ROW_BY_KEY = 'select id, lane_id, ticket from application where id = $1';
const KEY_COLUMNS = { id: application.id, laneId: application.laneId, ticket: application.ticket };

async function msEach(callers: number, calls: number, { some }: MeasuredLane, ask: (waiting: Waiting) => Promise<unknown>): Promise<number> {
  const ms = await sideBySide(callers, calls, (call) => {
    const waiting = some[call % some.length];
    return waiting === undefined ? Promise.reject(new RangeError('nobody waits')) : ask(waiting);
  });
  return ms / calls;
}
