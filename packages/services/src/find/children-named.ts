import { child, nameFirst, searchLetters, surnameFirst } from '@balabaqsha/db/schema';
import { sql, type SQL } from 'drizzle-orm';

/** So many of each order are looked at; among more of them nobody is found without another letter. */
export const LOOKED_AT = 200;

/** Nothing that begins alike stands behind this. */
const LAST = '\u{10FFFF}';

/**
 * Children whose surname and name, in either order, begin as typed: two stretches of an index, as a subquery `named (id)`.
 * Letters that a keyboard lacks are forgiven, in the index and in what was typed alike.
 */
export function childrenNamed(typed: string): SQL {
  const text = typed.replace(/\s+/g, ' ');
  const beginning = searchLetters(sql`${text}::text`);
  const stretch = (key: SQL): SQL => sql`
    (select ${child.id} from ${child} where ${key} >= ${beginning} and ${key} < ${searchLetters(sql`${text}::text`)} || ${LAST} order by ${key} limit ${sql.raw(String(LOOKED_AT))})`;
  return sql`(${stretch(surnameFirst(child))} union ${stretch(nameFirst(child))}) as named`;
}
