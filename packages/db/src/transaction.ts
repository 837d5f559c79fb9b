import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type * as schema from './schema/index.ts';

type Schema = typeof schema;

/** A transaction that may change rows. READ COMMITTED: every statement sees what others committed before it. */
export type WriteTx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/**
 * A transaction that only looks. All its statements see one snapshot (REPEATABLE READ), and the server itself refuses
 * writes. Functions that only look take this type, so that they work inside both kinds.
 */
export type ReadTx = Pick<WriteTx, 'select' | 'selectDistinct' | 'selectDistinctOn' | 'with' | '$with' | '$count' | 'execute' | 'query'>;
