import { openDatabase, type ReadTx } from '@balabaqsha/db';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { sideBySide } from '../../database/callers.ts';
import type { BenchContext } from '../../harness/context.ts';
import type { BenchDefinition } from '../../harness/definition.ts';
import { defineBench } from '../../harness/definition.ts';
import { ratioAtMost } from '../../harness/target.ts';
import { longLists, type LongLists } from './long-lists.ts';

const PAGE = "a page with a million behind it, the product's statement prepared through postgres.js";
const BARE = 'the same rows by a plain select with order and limit, prepared through postgres.js';

/** A list of the console: what the product asks for it, and what one writes by hand with its parameters. */
export interface List {
  /** Which list, in words. */
  what: string;
  ours(tx: ReadTx, lists: LongLists): { toSQL(): { sql: string; params: unknown[] } };
  bare: string;
  about: (lists: LongLists) => readonly (string | number)[];
}

/** Rows that hold pages of these lists against the bare SQL: as long as a walk along an index, however much lies behind. */
export function measuredLists<Key extends string>(lists: Readonly<Record<Key, List>>): BenchDefinition {
  const keys = Object.keys(lists) as Key[];
  const eachKey = <Value>(value: (key: Key) => Value): Record<Key, Value> => Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
  return defineBench({
    subject: 'lists',
    rows: eachKey((key) => ({ what: `${PAGE}: ${lists[key].what}`, baseline: BARE, unit: 'ms' as const, target: ratioAtMost(1.5) })),
    async prepare(context) {
      const { appUrl } = await context.use(benchDatabase);
      const long = await context.use(longLists);
      const db = openDatabase(appUrl, { max: 1 });
      const client = postgres(appUrl, { max: 1 });
      const statements = await db.read((tx) => Promise.resolve(eachKey((key) => lists[key].ours(tx, long).toSQL())));
      const all = async (statement: (key: Key) => { sql: string; params: readonly unknown[] }): Promise<Record<Key, number>> => {
        const readings: Partial<Record<Key, number>> = {};
        for (const key of keys) readings[key] = await msEach(context, client, statement(key));
        return readings as Record<Key, number>;
      };
      return {
        ours: () => all((key) => statements[key]),
        baseline: () => all((key) => ({ sql: lists[key].bare, params: lists[key].about(long) })),
        async close() {
          await Promise.all([db.close(), client.end()]);
        },
      };
    },
  });
}

async function msEach(context: BenchContext, client: postgres.Sql, { sql, params }: { sql: string; params: readonly unknown[] }): Promise<number> {
  const calls = context.size({ smoke: 5, short: 300, long: 2000 });
  const ask = async (): Promise<void> => {
    const rows = await client.unsafe(sql, params as postgres.ParameterOrJSON<never>[], { prepare: true });
    if (rows.length === 0) throw new Error('a page came empty');
  };
  return (await sideBySide(1, calls, ask)) / calls;
}
