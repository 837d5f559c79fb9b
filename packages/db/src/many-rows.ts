import { getTableColumns, sql, type Column, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { WriteTx } from './transaction.ts';

/**
 * Inserts any number of rows with one statement and one parameter: a statement of a parameter for each value takes no
 * more than 65,535 of them, and the server spends longer on reading it than on the rows.
 * @param rows all with the same columns; what they leave out gets its default
 */
export async function insertMany<Table extends PgTable>(tx: WriteTx, table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const encoded = JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([key, column]) => [column.name, encode(column, Reflect.get(row, key))]))));
  const names = sql.join(columns.map(([, { name }]) => sql.identifier(name)), sql`, `);
  await tx.execute(sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${sql.identifier(getTableConfig(table).name)}, ${encoded}::jsonb)`);
}

function encode(column: Column, value: unknown): unknown {
  return value === undefined || value === null || column.dataType === 'json' ? value : column.mapToDriverValue(value);
}

/** Whether the column holds one of these ids; one parameter for any number of them. */
export function isOneOf(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(${`{${ids.join(',')}}`}::uuid[])`;
}
