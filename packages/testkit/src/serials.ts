import type { Database } from '@balabaqsha/db';

const given = new WeakMap<Database, number>();

/**
 * The next number of this database, from 1. Counted by database and not by module: what one file of tests makes does not
 * depend on the files before it.
 */
export function nextSerial(db: Database): number {
  const serial = (given.get(db) ?? 0) + 1;
  given.set(db, serial);
  return serial;
}
