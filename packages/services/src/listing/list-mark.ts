import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';

/** Where a page of a list ended: the instant that it is ordered by and the id of the last row. */
export interface ListMark {
  at: string;
  id: string;
}

/** An instant as the database writes it, with a `T`: to the microsecond and with its offset, which is not always whole hours. */
const INSTANT = /^((?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,6})?(Z|[+-](0\d|1[0-5])(:[0-5]\d){0,2})$/;

/** Reads what `markText` wrote; anything else is the beginning. */
export function markOf(text: string | null | undefined): ListMark | null {
  const [at = '', id = ''] = text?.split(' ') ?? [];
  return isInstant(at) && z.guid().safeParse(id).success ? { at, id } : null;
}

/** The mark behind a row. @param at to the microsecond, as the database wrote it */
export function markText(at: string, id: string): string {
  return `${at} ${id}`;
}

/** Whether it is an instant that the database reads without an error. */
export function isInstant(text: string): boolean {
  const [, upToSeconds] = INSTANT.exec(text) ?? [];
  const ms = Date.parse(`${upToSeconds ?? ''}Z`);
  // The 31st of February is March to the one and an error to the other.
  return upToSeconds !== undefined && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(upToSeconds);
}

/**
 * An instant as the database wrote it, for a mark: as a date of the program it would lose three digits, and the next page a
 * row. Nothing is asked of the server for it, unlike for a format.
 */
export const markInstant = (at: SQL): SQL<string> => sql`${at}`.mapWith((written: string) => written.replace(' ', 'T').replace(/\+00$/, 'Z').replace(/([+-]\d\d)$/, '$1:00'));
