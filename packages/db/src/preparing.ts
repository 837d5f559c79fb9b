import type postgres from 'postgres';

type Client = postgres.Sql | postgres.TransactionSql;

/**
 * The same client with every statement prepared by name, which Drizzle asks for only where it was told a name. The
 * server then parses each text once for a connection, and the driver need not ask for the types of its parameters first:
 * one way to the server and back for a statement instead of two.
 *
 * Texts must not depend on values or on how many there are, else each of them stays prepared: `isOneOf` and `insertMany`
 * are for that.
 * @param begin what follows BEGIN in each transaction, e.g. its isolation level
 */
export function preparing<Handed extends Client>(client: Handed, begin = ''): Handed {
  const unsafe: Handed['unsafe'] = (text, values, options) => client.unsafe(text, values, { ...options, prepare: true });
  return new Proxy(client, {
    get(target: Handed, key) {
      if (key === 'unsafe') return unsafe;
      if (key === 'begin' && 'begin' in target) return (work: (tx: postgres.TransactionSql) => unknown) => target.begin(begin, (tx) => work(preparing(tx)));
      return Reflect.get(target, key) as unknown;
    },
  });
}
