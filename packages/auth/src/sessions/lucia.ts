import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { guardian, guardianSession, staff, staffSession } from '@balabaqsha/db/schema';
import type { WriteTx } from '@balabaqsha/db';
import { Lucia, TimeSpan } from 'lucia';

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
  const adapter =
    audience === 'guardian' ? new DrizzlePostgreSQLAdapter(tx, guardianSession, guardian) : new DrizzlePostgreSQLAdapter(tx, staffSession, staff);
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(lifetime, 'h'),
    getSessionAttributes: ({ createdAt, userAgent }: SessionAttributes) => ({ createdAt, userAgent }),
  });
}
