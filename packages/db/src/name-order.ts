import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

/**
 * Sorts names as a Kazakh reader expects: Ә after А, Қ after К. The databases themselves compare bytes, which is the same
 * everywhere and fast; the alphabet comes from ICU where people read the result.
 */
export function inKazakhOrder(name: SQLWrapper): SQL {
  return sql`${name} collate "kk-x-icu"`;
}
