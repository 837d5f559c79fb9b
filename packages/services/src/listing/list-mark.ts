import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';

/** Where a page of a list ended: the instant that it is ordered by and the id of the last row. */
export interface ListMark {
  at: string;
  id: string;
}

/** Reads what `markText` wrote; anything else is the beginning. */
export function markOf(text: string | null | undefined): ListMark | null {
  const [at = '', id = ''] = text?.split(' ') ?? [];
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) && z.guid().safeParse(id).success ? { at, id } : null;
}

/** The mark behind a row. @param at to the microsecond, as the database wrote it */
export function markText(at: string, id: string): string {
  return `${at} ${id}`;
}

/** An instant as text, to the microsecond: as a date of the program it would lose three digits, and the next page a row. */
export const markInstant = (at: SQL): SQL<string> => sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
