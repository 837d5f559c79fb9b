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

/** Text of at most so many characters: the same limit as the form's, held whatever writes the row. */
export function atMost(column: AnyPgColumn, characters: number): SQL {
  return sql`length(${column}) <= ${sql.raw(String(characters))}`;
}

/** The same for all text of a JSON value together, its names and brackets included. */
export function jsonAtMost(column: AnyPgColumn, characters: number): SQL {
  return sql`length(${column}::text) <= ${sql.raw(String(characters))}`;
}

/** A list of codes as SQL literals, for the predicates of partial indexes. */
export function codeList(codes: readonly string[]): SQL {
  return sql.raw(codes.map(quote).join(', '));
}

function quote(code: string): string {
  return `'${code.replaceAll("'", "''")}'`;
}
