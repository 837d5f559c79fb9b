import { getTableColumns, sql, type Column, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { WriteTx } from './transaction.ts';

type Encoded = Record<string, unknown>;

/**
 * Inserts any number of rows with one statement and two parameters, what the rows have in common and what they have not:
 * a statement with a parameter for each value takes no more than 65,535 of them, and the server spends longer on reading
 * it than on the rows.
 * @param rows all with the same columns; what they leave out gets its default
 */
export async function insertMany<Table extends PgTable>(tx: WriteTx, table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const { shared, own } = apart(columns.map(([, { name }]) => name), rows.map((row) => Object.fromEntries(columns.map(([key, column]) => [column.name, encode(column, Reflect.get(row, key))]))));
  const type = sql.identifier(getTableConfig(table).name);
  const names = columns.map(([, { name }]) => name);
  await tx.execute(sql`
    insert into ${table} (${list(names.map((name) => sql.identifier(name)))})
    select ${list(names.map((name) => sql`${sql.identifier(name in shared ? 'shared' : 'own')}.${sql.identifier(name)}`))}
    from jsonb_populate_recordset(null::${type}, ${JSON.stringify(own)}::jsonb) as own
    cross join jsonb_populate_record(null::${type}, ${JSON.stringify(shared)}::jsonb) as shared`);
}

const list = (parts: Parameters<typeof sql.join>[0]): SQL => sql.join(parts, sql`, `);

/** Takes out of the rows what all of them have alike. */
function apart(names: readonly string[], rows: readonly Encoded[]): { shared: Encoded; own: Encoded[] } {
  const [first = {}, ...others] = rows;
  const alike = names.filter((name) => {
    const value = JSON.stringify(first[name]);
    return others.every((row) => row[name] === first[name] || JSON.stringify(row[name]) === value);
  });
  const differing = names.filter((name) => !alike.includes(name));
  const pick = (from: Encoded, wanted: readonly string[]): Encoded => Object.fromEntries(wanted.map((name) => [name, from[name]]));
  return { shared: pick(first, alike), own: rows.map((row) => pick(row, differing)) };
}

function encode(column: Column, value: unknown): unknown {
  return value === undefined || value === null || column.dataType === 'json' ? value : column.mapToDriverValue(value);
}

/**
 * Whether the column holds one of these keys; one parameter for any number of them.
 * @param keys ids, numbers or codes of letters and digits
 */
export function isOneOf(column: Column, keys: readonly (string | number)[]): SQL {
  return sql`${column} = any(${`{${keys.join(',')}}`}::${sql.raw(column.getSQLType())}[])`;
}
