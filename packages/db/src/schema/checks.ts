import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** `column IN ('A', 'B', …)` for a text column that holds codes of the domain. */
export function oneOf(column: AnyPgColumn, codes: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(codes.map(quote).join(', '))})`;
}

/** `column <@ ARRAY['A', …]` for a text array of codes. */
export function allOf(column: AnyPgColumn, codes: readonly string[]): SQL {
  return sql`${column} <@ array[${sql.raw(codes.map(quote).join(', '))}]::text[]`;
}

/** A list of codes as SQL literals, for the predicates of partial indexes. */
export function codeList(codes: readonly string[]): SQL {
  return sql.raw(codes.map(quote).join(', '));
}

function quote(code: string): string {
  return `'${code.replaceAll("'", "''")}'`;
}
