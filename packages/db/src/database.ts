import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isTransient, scrubDatabaseError } from './errors.ts';
import type { PreparedRead } from './prepared-read.ts';
import { preparing } from './preparing.ts';
import * as schema from './schema/index.ts';
import { openTeller } from './told-changes.ts';
import type { ReadTx, WriteTx } from './transaction.ts';

export interface DatabaseOptions {
  /** Connections at most; the budget of one process. 10 unless told otherwise. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
  /** Longest run of one statement, in milliseconds; 30 s unless told otherwise. */
  statementTimeoutMs?: number;
  /** Longest wait for a lock, in milliseconds; 10 s unless told otherwise. */
  lockTimeoutMs?: number;
}

/** The only way to the rows. Errors that leave it are `DatabaseError`s without SQL, parameters or values. */
export interface Database {
  /** Runs `work` on one snapshot; the server refuses writes. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one READ COMMITTED transaction. Where a serialisation failure or a deadlock ended it, it is run again,
   * three times at most, so `work` must do nothing outside the database. Nothing else is ever retried.
   */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /**
   * Asks a hot question as one prepared statement: one way to the server and back, where `read` needs three or more. A
   * single statement sees one snapshot by itself. What has to agree with another statement belongs into a `read`.
   * @param values one for each `sql.placeholder` of the question
   */
  prepared<Answer>(question: PreparedRead<Answer>, values: Record<string, unknown>): Promise<Answer>;
  /**
   * Calls `onNotify` for each NOTIFY on the channel, on a connection of its own that reconnects by itself.
   * `onListening` runs after every (re)connect: whatever was missed meanwhile has to be read then.
   * @returns a function that stops listening
   */
  listen(channel: string, onNotify: (payload: string) => void, onListening?: () => void): Promise<() => Promise<void>>;
  /** Answers when the server does. @throws DatabaseError when it does not */
  ping(): Promise<void>;
  /** Waits up to 5 s for running statements, then closes. */
  close(): Promise<void>;
}

const ATTEMPTS = 3;

/**
 * Opens a pool of connections. Nothing is connected before the first statement.
 * @param url `postgres://user:password@host:port/database`
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const client = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 10,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: {
      application_name: options.applicationName ?? 'balabaqsha',
      statement_timeout: options.statementTimeoutMs ?? 30_000,
      lock_timeout: options.lockTimeoutMs ?? 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  const orm = drizzle(preparing(client), { schema });
  // Asks for a name itself, so it needs nobody between.
  const hot = drizzle(client, { schema });
  const teller = openTeller(client);
  const oneSnapshot = drizzle(preparing(client, 'isolation level repeatable read read only'), { schema });

  return {
    async read(work) {
      try {
        return await oneSnapshot.transaction(work);
      } catch (error) {
        throw scrubDatabaseError(error);
      }
    },
    async write(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          let own: WriteTx | null = null;
          const result = await orm.transaction((tx) => work((own = tx)));
          if (own !== null) teller.committed(own);
          return result;
        } catch (error) {
          if (attempt < ATTEMPTS && isTransient(error)) continue;
          throw scrubDatabaseError(error);
        }
      }
    },
    async prepared(question, values) {
      try {
        return await question.execute(hot, values);
      } catch (error) {
        throw scrubDatabaseError(error);
      }
    },
    async listen(channel, onNotify, onListening) {
      try {
        const { unlisten } = await client.listen(channel, onNotify, onListening);
        return unlisten;
      } catch (error) {
        throw scrubDatabaseError(error);
      }
    },
    async ping() {
      try {
        await client`select 1`;
      } catch (error) {
        throw scrubDatabaseError(error);
      }
    },
    async close() {
      await teller.close();
      await client.end({ timeout: 5 });
    },
  };
}
