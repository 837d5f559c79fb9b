import type { ReadTx } from '@balabaqsha/db';
import type { WorkKind } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import type { AwaitedWork } from '../contract/today.ts';

/** Nobody counts more of one kind. */
export const COUNTED = 1000;

/** A walk as long as this tells whether there is more than is counted. */
export const LOOKED_AT = COUNTED + 1;

/** The end of a walk's text: a constant, so that each text is prepared once. */
export const LIMIT = sql.raw(`limit ${LOOKED_AT}`);

/** What the most urgent row of a walk is about, as scalar questions about `counted.first`. */
interface About {
  /** Number of its application. */
  number?: SQL;
  /** Text, or names in three languages as JSON. */
  name?: SQL;
}

/**
 * Counts what a walk finds and says what its most urgent row is: one statement.
 * @param walk a subquery `walk (due_at, since, key)` of at most `LOOKED_AT` rows, the most urgent ones
 * @returns nothing where nothing waits
 */
export async function countAwaited(tx: ReadTx, now: Date, kind: WorkKind, walk: SQL, about: About = {}): Promise<AwaitedWork[]> {
  const [row] = await tx
    .select({
      count: sql<number>`counted.count`,
      overdue: sql<number>`counted.overdue`,
      dueAt: instantOf(sql`counted.due_at`),
      since: instantOf(sql`counted.since`),
      key: sql<string | null>`counted.first`,
      number: about.number === undefined ? sql<null>`null` : sql<number>`(${about.number})::int`,
      name: about.name === undefined ? sql<null>`null` : sql<AwaitedWork['name']>`(${about.name})`,
    })
    .from(sql`(
      select count(*)::int as count, (count(*) filter (where due_at <= ${now.toISOString()}::timestamptz))::int as overdue, min(due_at) as due_at, min(since) as since,
        (array_agg(key order by due_at, since, key))[1] as first
      from ${walk}) as counted`);
  return row === undefined ? [] : waiting({ kind, ...row });
}

/** The work, with a count that was taken from at most `LOOKED_AT`; nothing where that found nothing. */
export function waiting(found: Omit<AwaitedWork, 'atLeast'>): AwaitedWork[] {
  if (found.count === 0) return [];
  return [{ ...found, count: Math.min(found.count, COUNTED), overdue: Math.min(found.overdue, COUNTED), atLeast: found.count > COUNTED }];
}

/** An instant that may be missing, as a date of the program. */
export function instantOf(at: SQL): SQL<Date | null> {
  return sql<Date | null>`${at}`.mapWith((value: string): Date | null => new Date(value));
}

/** For `about.number`, where the walk's key is the number itself. */
export const keyAsNumber = sql`counted.first`;
