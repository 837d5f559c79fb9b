import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { guardian, guardianSession, staff, staffSession } from '@balabaqsha/db/schema';
import { preparedRead, type Database, type WriteTx } from '@balabaqsha/db';
import { eq, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';

/** Lucia's register is global, so both audiences share one type for the attributes of a session and of its owner. */
declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: Record<never, never>;
  }
}

export interface SessionAttributes {
  createdAt: Date;
  userAgent: string;
}

/** Parents of the portal and employees of the console: two tables, two cookies, nothing of one opens the other. */
export type Audience = 'guardian' | 'staff';

/**
 * Lucia inside the caller's transaction. It is cheap to make: it holds no state.
 * @param lifetime hours from sign-in to the end; 0 for looking only, because Lucia prolongs a session that is past
 * half of the lifetime it is given, and ours end when they were meant to
 */
export function luciaFor(tx: WriteTx, audience: Audience, lifetime: number) {
  return luciaOver(audience === 'guardian' ? guardianAdapter(tx) : new DrizzlePostgreSQLAdapter(tx, staffSession, staff), lifetime);
}

/**
 * Lucia for looking at the session that a guardian's request came with: one prepared statement, since every request
 * begins with it. Only a session that has run out is deleted in a transaction. Made once for a database.
 */
export function luciaLooking(db: Database): ReturnType<typeof luciaOver> {
  const made = looking.get(db) ?? luciaOver(lookingAdapter(db), 0);
  looking.set(db, made);
  return made;
}

const looking = new WeakMap<Database, ReturnType<typeof luciaOver>>();

function lookingAdapter(db: Database): Adapter {
  const inTransaction = <T>(work: (adapter: Adapter) => Promise<T>): Promise<T> => db.write((tx) => work(guardianAdapter(tx)));
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await db.prepared(guardianSessionById, { sessionId });
      if (row === undefined) return [null, null];
      const { id, userId, expiresAt, ...attributes } = row;
      // The foreign key says that there is such a guardian.
      return [{ id, userId, expiresAt, attributes }, { id: userId, attributes: {} }];
    },
    getUserSessions: (userId) => inTransaction((adapter) => adapter.getUserSessions(userId)),
    setSession: (session) => inTransaction((adapter) => adapter.setSession(session)),
    updateSessionExpiration: (sessionId, expiresAt) => inTransaction((adapter) => adapter.updateSessionExpiration(sessionId, expiresAt)),
    deleteSession: (sessionId) => inTransaction((adapter) => adapter.deleteSession(sessionId)),
    deleteUserSessions: (userId) => inTransaction((adapter) => adapter.deleteUserSessions(userId)),
    deleteExpiredSessions: () => inTransaction((adapter) => adapter.deleteExpiredSessions()),
  };
}

/** By the key, so there is one at most; `findFirst` would add a limit as a parameter, for whose value the server would plan anew. */
const guardianSessionById = preparedRead('guardian_session', (tx) => tx.select().from(guardianSession).where(eq(guardianSession.id, sql.placeholder('sessionId'))));

const guardianAdapter = (tx: WriteTx): Adapter => new DrizzlePostgreSQLAdapter(tx, guardianSession, guardian);

function luciaOver(adapter: Adapter, lifetime: number) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(lifetime, 'h'),
    getSessionAttributes: ({ createdAt, userAgent }: SessionAttributes) => ({ createdAt, userAgent }),
  });
}
