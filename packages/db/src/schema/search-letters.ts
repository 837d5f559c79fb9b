import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

interface Named {
  surname: AnyPgColumn;
  name: AnyPgColumn;
}

/**
 * A text as a search compares it: what `searchable` of the domain is, by a function of the database, so that an index can
 * hold it. Compared by bytes, whatever the database's own order is: what begins alike stands together.
 */
export function searchLetters(text: SQL): SQL {
  return sql`search_letters(${text}) collate "C"`;
}

/** A person as lists have him: surname, then name. */
export const surnameFirst = ({ surname, name }: Named): SQL => searchLetters(sql`${surname} || ' ' || ${name}`);

/** A person as people speak of him: name, then surname. */
export const nameFirst = ({ surname, name }: Named): SQL => searchLetters(sql`${name} || ' ' || ${surname}`);
