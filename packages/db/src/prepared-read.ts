import type { ReadTx } from './transaction.ts';

/** What of a built query is needed here: Drizzle's selects and relational look-ups have it. */
interface Preparable<Answer> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Answer> };
}

/** A question that is asked with nearly every request, see `Database.prepared`. */
export interface PreparedRead<Answer> {
  /** For `Database` alone. `pool` is whatever hands single statements to the pool. */
  execute(pool: ReadTx, values: Record<string, unknown>): Promise<Answer>;
}

/**
 * Describes a hot question, once, beside the use case that asks it. Drizzle builds its SQL once for a process, and the
 * server parses and plans it once for a connection; both cost more than a look-up by key does.
 * @param name words for the server's log, unlike those of any other
 * @param build one `select`; what differs from call to call is a `sql.placeholder`
 */
export function preparedRead<Answer>(name: string, build: (tx: ReadTx) => Preparable<Answer>): PreparedRead<Answer> {
  const built = new WeakMap<ReadTx, ReturnType<Preparable<Answer>['prepare']>>();
  return {
    execute(pool, values) {
      let query = built.get(pool);
      if (query === undefined) {
        query = build(pool).prepare(name);
        built.set(pool, query);
      }
      return query.execute(values);
    },
  };
}
